package bd.haat.sandbox.openai;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Any bearer key opens the models, except one that begins with {@code revoked}; none is 401. */
@RestControllerAdvice(basePackageClasses = ApiKeys.class)
class ApiKeys {
    static final String HEADER = HttpHeaders.AUTHORIZATION;

    static void check(String authorization) {
        if (authorization == null || !authorization.matches("(?i)Bearer (?!revoked)\\S+")) {
            throw new Unauthorized();
        }
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(Unauthorized refused) {
        return OpenAiErrors.unauthorized().answer();
    }

    static final class Unauthorized extends RuntimeException {}
}
