package bd.haat.user.address;

import bd.haat.common.persistence.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A delivery address of one person. */
@Entity
@Table(name = "addresses")
class Address {
    @Id
    private UUID id;

    private UUID userId;

    @Embedded
    private Place place;

    @Version
    private Long version;

    @Column(updatable = false)
    private Instant createdAt;

    protected Address() {}

    Address(UUID userId, Place place, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.place = place;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    Place place() {
        return place;
    }

    long version() {
        return version == null ? 0 : version;
    }

    void move(Place to) {
        place = to;
    }
}
