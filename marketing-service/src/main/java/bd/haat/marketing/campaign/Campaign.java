package bd.haat.marketing.campaign;

import bd.haat.common.persistence.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A campaign; its version counts changes. */
@Entity
@Table(name = "campaigns")
class Campaign {
    @Id
    private UUID id;

    @Embedded
    private Brief brief;

    @Version
    private Long version;

    private Instant createdAt;

    protected Campaign() {}

    Campaign(Brief brief, Instant now) {
        this.id = Ids.next();
        this.brief = brief;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    Brief brief() {
        return brief;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Instant createdAt() {
        return createdAt;
    }

    void change(Brief to) {
        brief = to;
    }
}
