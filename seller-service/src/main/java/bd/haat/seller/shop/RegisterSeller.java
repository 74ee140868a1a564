package bd.haat.seller.shop;

import bd.haat.common.messaging.Events;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens a shop, which then waits for an admin; and keeps what its owner says of it. */
@Service
class RegisterSeller {
    /** How a registration ends. */
    sealed interface Outcome {
        record Registered(Seller seller) implements Outcome {}

        record UnknownUpazila() implements Outcome {}

        /** The account has a shop. */
        record SellerExists() implements Outcome {}
    }

    private final Sellers sellers;
    private final Accounts accounts;
    private final Places places;
    private final Events events;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final MeterRegistry metrics;

    RegisterSeller(
            Sellers sellers,
            Accounts accounts,
            Places places,
            Events events,
            TransactionOperations transaction,
            Clock clock,
            MeterRegistry metrics) {
        this.sellers = sellers;
        this.accounts = accounts;
        this.places = places;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Whether the account has proved an e-mail address or a phone: asked before its wish is even read. */
    boolean mayRegister(UUID ownerId) {
        return accounts.verified(ownerId);
    }

    Outcome register(UUID ownerId, Profile profile) {
        if (!places.exists(profile.upazilaCode())) return new Outcome.UnknownUpazila();
        try {
            var seller = transaction.execute(_ -> recorded(new Seller(ownerId, profile, clock.instant())));
            metrics.counter("haat.sellers.registered").increment();
            return new Outcome.Registered(seller);
        } catch (DataIntegrityViolationException taken) {
            return new Outcome.SellerExists();
        }
    }

    Outcome describe(Seller seller, Profile profile) {
        if (!places.exists(profile.upazilaCode())) return new Outcome.UnknownUpazila();
        seller.describe(profile);
        return new Outcome.Registered(transaction.execute(_ -> recorded(seller)));
    }

    private Seller recorded(Seller seller) {
        var previous = seller.version() == 0 ? null : seller.status();
        var saved = sellers.saveAndFlush(seller);
        events.publish(SellerChanged.of(saved, previous, null, clock.instant()));
        return saved;
    }
}
