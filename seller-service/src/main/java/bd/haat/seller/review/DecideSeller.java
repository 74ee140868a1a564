package bd.haat.seller.review;

import bd.haat.common.messaging.Events;
import bd.haat.seller.shop.Seller;
import bd.haat.seller.shop.SellerChanged;
import bd.haat.seller.shop.SellerStatus;
import bd.haat.seller.shop.Sellers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a shop's status, keeps who decided and why, and tells the other services. */
@Service
class DecideSeller {
    /** How a decision ends. */
    sealed interface Outcome {
        record Decided(Seller seller) implements Outcome {}

        record NoSuchSeller() implements Outcome {}

        /** The status does not allow it. */
        record WrongStatus(SellerStatus status) implements Outcome {}
    }

    private final Sellers sellers;
    private final JdbcDecisions decisions;
    private final Events events;
    private final Clock clock;
    private final MeterRegistry metrics;

    DecideSeller(Sellers sellers, JdbcDecisions decisions, Events events, Clock clock, MeterRegistry metrics) {
        this.sellers = sellers;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** A repeated decision is its own answer again and records nothing. */
    @Transactional
    public Outcome decide(UUID sellerId, SellerStatus next, String reason, UUID adminId) {
        var found = sellers.findById(sellerId);
        if (found.isEmpty()) return new Outcome.NoSuchSeller();
        var seller = found.get();
        var previous = seller.status();
        if (previous == next) return new Outcome.Decided(seller);
        if (!previous.mayBecome(next)) return new Outcome.WrongStatus(previous);
        seller.become(next);
        var saved = sellers.saveAndFlush(seller);
        decisions.record(sellerId, adminId, previous, next, reason, clock.instant());
        events.publish(SellerChanged.of(saved, previous, reason, clock.instant()));
        metrics.counter("haat.sellers.decided", "status", next.name()).increment();
        return new Outcome.Decided(saved);
    }
}
