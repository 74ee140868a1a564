package bd.haat.local.settings;

import bd.haat.local.plan.Slot;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Fills what stands in braces in a member's own settings:
 *
 * <ul>
 *   <li><code>${admin-password}</code>
 *   <li><code>${url:gateway}</code>: base URL of a member's first replica
 *   <li><code>${port:sandbox:SANDBOX_SMTP_PORT}</code>: a port that a member got for one of its settings
 * </ul>
 */
public final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
    private final List<Slot> slots;
    private final Secrets secrets;

    public Placeholders(List<Slot> slots, Secrets secrets) {
        this.slots = slots;
        this.secrets = secrets;
    }

    /** @throws IllegalArgumentException for a name that nobody has */
    public String fill(String text) {
        return PLACE.matcher(text).replaceAll(found -> value(found.group(1).split(":")));
    }

    private String value(String[] parts) {
        return switch (parts[0]) {
            case "admin-password" -> secrets.adminPassword();
            case "url" -> first(parts[1]).url().toString();
            case "port" -> String.valueOf(first(parts[1]).extraPorts().get(parts[2]));
            default -> throw new IllegalArgumentException("nothing is named " + String.join(":", parts));
        };
    }

    private Slot first(String member) {
        return slots.stream()
                .filter(slot -> slot.member().name().equals(member))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the fleet has no " + member));
    }
}
