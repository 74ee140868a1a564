package bd.haat.sandbox.parcel;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A request to carry something, looked at member by member; what is wrong is collected. */
public class Asked {
    private static final String MOBILE = "01[3-9]\\d{8}";

    private final JsonNode body;
    private final Map<String, String> errors = new LinkedHashMap<>();

    public Asked(JsonNode body) {
        this.body = body;
    }

    /** The text or number of a member as text, empty without. */
    public String text(String member) {
        var value = body.path(member);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    /** −1 for what is no number. */
    public BigDecimal number(String member) {
        try {
            return new BigDecimal(text(member));
        } catch (NumberFormatException _) {
            return BigDecimal.ONE.negate();
        }
    }

    /** Notes that a member is wrong unless this holds. */
    public Asked wants(boolean holds, String member, String complaint) {
        if (!holds) {
            errors.putIfAbsent(member, complaint);
        }
        return this;
    }

    public Asked length(String member, int least, int most) {
        var text = text(member);
        int length = text.codePointCount(0, text.length());
        return wants(length >= least && length <= most, member, "must be %d to %d characters".formatted(least, most));
    }

    public Asked mobile(String member) {
        return wants(text(member).matches(MOBILE), member, "must be a mobile number of 11 digits");
    }

    public Asked between(String member, String least, String most) {
        var number = number(member);
        return wants(
                number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0,
                member,
                "must be %s to %s".formatted(least, most));
    }

    /** @throws CourierRefused with all complaints, if there are any */
    public void orRefuse(int status, String message) {
        if (!errors.isEmpty()) {
            throw new CourierRefused(status, message, errors);
        }
    }
}
