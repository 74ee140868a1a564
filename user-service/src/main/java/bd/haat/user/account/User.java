package bd.haat.user.account;

import bd.haat.common.persistence.Ids;
import bd.haat.common.text.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A person with an account. E-mail is stored in lower case, the phone as E.164; at least one of them is present. Whoever came as a guest has no
 * password, and signs in with a code sent to the phone.
 */
@Entity
@Table(name = "users")
public class User {
    @Id
    private UUID id;

    private String email;
    private String phone;
    private String passwordHash;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Instant emailVerifiedAt;
    private Instant phoneVerifiedAt;

    @Version
    private Long version;

    private Instant createdAt;

    protected User() {}

    /** Somebody who has just proved a phone and wants to buy; no password. */
    public static User guest(UUID id, String phone, String name, Language language, Instant now) {
        var guest = new User(null, phone, null, name, Role.SHOPPER, language, now);
        guest.id = id;
        guest.phoneVerifiedAt = now;
        return guest;
    }

    public User(
            String email, String phone, String passwordHash, String name, Role role, Language language, Instant now) {
        this.id = Ids.next();
        this.email = email;
        this.phone = phone;
        this.passwordHash = passwordHash;
        this.name = name;
        this.role = role;
        this.language = language;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    /** Null for whoever came as a guest. */
    public String passwordHash() {
        return passwordHash;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Language language() {
        return language;
    }

    public boolean emailVerified() {
        return emailVerifiedAt != null;
    }

    public boolean phoneVerified() {
        return phoneVerifiedAt != null;
    }

    /** Verified on either channel: may order and sell. */
    public boolean verified() {
        return emailVerified() || phoneVerified();
    }

    long version() {
        return version == null ? 0 : version;
    }

    public void verifyEmail(Instant now) {
        if (emailVerifiedAt == null) emailVerifiedAt = now;
    }

    public void verifyPhone(Instant now) {
        if (phoneVerifiedAt == null) phoneVerifiedAt = now;
    }

    void rename(String to) {
        name = to;
    }

    void speak(Language to) {
        language = to;
    }
}
