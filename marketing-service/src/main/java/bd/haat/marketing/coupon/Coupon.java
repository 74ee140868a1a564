package bd.haat.marketing.coupon;

import bd.haat.common.persistence.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A code and its terms. The code stays; the version counts changes of the terms. */
@Entity
@Table(name = "coupons")
public class Coupon {
    /** Codes as customers may type them. */
    public static final String TYPED = "[A-Za-z0-9-]{3,32}";

    @Id
    private UUID id;

    private String code;

    @Embedded
    private Terms terms;

    @Version
    private Long version;

    private Instant createdAt;

    protected Coupon() {}

    Coupon(String code, Terms terms, Instant now) {
        this.id = Ids.next();
        this.code = codeOf(code);
        this.terms = terms;
        this.createdAt = now;
    }

    /** The one form in which codes are stored and compared. */
    public static String codeOf(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Terms terms() {
        return terms;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void change(Terms to) {
        terms = to;
    }
}
