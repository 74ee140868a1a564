package bd.haat.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;

class InvalidFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "25006, ERROR: cannot execute INSERT in a read-only transaction, true",
        "08006, An I/O error occurred while sending to the backend., true",
        "57P01, FATAL: terminating connection due to administrator command, true",
        "08P01, FATAL: server conn crashed?, true",
        "08P01, 'ERROR: bind message supplies 2 parameters, but prepared statement requires 3', false",
        "42601, ERROR: syntax error, false"
    })
    void aDatabaseThatWasLostOrIsJustTakingOverIsUnavailableAndNotWrong(String state, String said, boolean away) {
        var failure = new UncategorizedSQLException("select", null, new SQLException(said, state));
        assertThat(InvalidFields.causedByUnavailable(new IllegalStateException(failure)))
                .isEqualTo(away);
    }

    @Test
    void aStoreThatIsLostIsUnavailableAndNotWrong() {
        var failure = new DataAccessResourceFailureException("Unable to connect to Redis");
        assertThat(InvalidFields.causedByUnavailable(new IllegalStateException(failure)))
                .isTrue();
    }
}
