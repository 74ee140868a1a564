package bd.haat.seller.shop;

import bd.haat.common.persistence.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A shop. Its version counts every change, and orders the events about it. */
@Entity
@Table(name = "sellers")
public class Seller {
    @Id
    private UUID id;

    private UUID ownerId;

    @Embedded
    private Profile profile;

    @Enumerated(EnumType.STRING)
    private SellerStatus status;

    @Version
    private Long version;

    private Instant createdAt;

    protected Seller() {}

    Seller(UUID ownerId, Profile profile, Instant now) {
        this.id = Ids.next();
        this.ownerId = ownerId;
        this.profile = profile;
        this.status = SellerStatus.PENDING_VERIFICATION;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public Profile profile() {
        return profile;
    }

    public SellerStatus status() {
        return status;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void describe(Profile as) {
        profile = as;
    }

    /** @throws IllegalStateException where {@link SellerStatus#mayBecome} says no */
    public void become(SellerStatus next) {
        if (!status.mayBecome(next)) throw new IllegalStateException(status + " cannot become " + next);
        status = next;
    }
}
