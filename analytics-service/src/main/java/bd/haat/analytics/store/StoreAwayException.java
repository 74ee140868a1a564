package bd.haat.analytics.store;

import org.springframework.dao.TransientDataAccessResourceException;

/** ClickHouse is not there now. Readers get 503, consumers try again. */
public class StoreAwayException extends TransientDataAccessResourceException {
    StoreAwayException(String message) {
        super(message);
    }
}
