package bd.haat.common.web;

import org.springframework.web.bind.MethodArgumentNotValidException;

/** Carries Spring's checked exception out of {@link Body#get}. */
class InvalidBodyException extends RuntimeException {
    InvalidBodyException(MethodArgumentNotValidException invalid) {
        super(invalid);
    }

    MethodArgumentNotValidException invalid() {
        return (MethodArgumentNotValidException) getCause();
    }
}
