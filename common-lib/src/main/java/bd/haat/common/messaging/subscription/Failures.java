package bd.haat.common.messaging.subscription;

import bd.haat.common.persistence.DatabaseAway;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures apart by what may help. */
final class Failures {
    private static final int NAMED = 4;

    private Failures() {}

    /** Two transactions were in each other's way: the same again, at once. */
    static boolean isContention(Throwable failure) {
        return causes(failure).anyMatch(ConcurrencyFailureException.class::isInstance);
    }

    /** A database or cache does not answer: no event is to blame. */
    static boolean isOutage(Throwable failure) {
        return causes(failure)
                .anyMatch(each -> each instanceof CannotCreateTransactionException
                        || each instanceof DataAccessResourceFailureException
                        || each instanceof TransientDataAccessResourceException
                        || DatabaseAway.said(each));
    }

    /** The types of failure and causes, for people; messages may hold what others must not read. */
    static String describe(Throwable failure) {
        return causes(failure)
                .limit(NAMED)
                .map(each -> each.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(" < "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(20);
    }
}
