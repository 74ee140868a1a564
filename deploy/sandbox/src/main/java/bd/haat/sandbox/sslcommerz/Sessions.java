package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.Books;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** SSLCommerz's books: the last {@value #LIMIT} sessions; calls run one after the other. */
@Component
class Sessions {
    static final int LIMIT = 10_000;
    private static final String PARTY = "sslcommerz";

    private final Map<String, Session> byKey = new LinkedHashMap<>();
    private final Clock clock;
    private final Books books;

    Sessions(Clock clock, Books books) {
        this.clock = clock;
        this.books = books;
        books.read(PARTY, Session.Page.class).forEach(page -> enter(Session.of(page)));
    }

    private void enter(Session session) {
        byKey.put(session.key(), session);
        if (byKey.size() > LIMIT) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }

    private void write(Session session) {
        books.write(PARTY, session.page());
    }

    /** Opens a session; empty if the transaction id is paid already. */
    synchronized <T> Optional<T> open(SessionRequest asked, Function<Session, T> answer) {
        var tranId = asked.get("tran_id");
        if (first(session -> session.tranId().equals(tranId) && session.state().isPaid())
                .isPresent()) {
            return Optional.empty();
        }
        var session = new Session(asked, clock.instant());
        enter(session);
        write(session);
        return Optional.of(answer.apply(session));
    }

    /** The payer's decision; empty if the session is unknown or was decided otherwise. */
    synchronized <T> Optional<T> decide(
            String key, Session.State decision, PayMethod method, boolean risky, Function<Session, T> answer) {
        var session = byKey.get(key);
        if (session == null || session.state() != Session.State.PENDING && session.state() != decision) {
            return Optional.empty();
        }
        if (session.state() == Session.State.PENDING) {
            session.decided(decision, method, risky, clock.instant());
            write(session);
        }
        return Optional.of(answer.apply(session));
    }

    synchronized <T> Optional<T> read(Predicate<Session> wanted, Function<Session, T> answer) {
        return first(wanted).map(answer);
    }

    synchronized <T> List<T> newest(Predicate<Session> wanted, Function<Session, T> answer) {
        return byKey.values().stream().filter(wanted).map(answer).toList().reversed();
    }

    synchronized void change(String key, Consumer<Session> change) {
        Optional.ofNullable(byKey.get(key)).ifPresent(change.andThen(this::write));
    }

    private Optional<Session> first(Predicate<Session> wanted) {
        return byKey.values().stream().filter(wanted).findFirst();
    }
}
