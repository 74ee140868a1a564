package bd.haat.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

class InvalidFieldsTest {
    @Test
    void aDatabaseThatIsJustTakingOverIsUnavailableAndNotWrong() {
        assertThat(InvalidFields.causedByUnavailable(refusal("25006"))).isTrue();
        assertThat(InvalidFields.causedByUnavailable(refusal("42601"))).isFalse();
    }

    private static Exception refusal(String state) {
        return new IllegalStateException(new UncategorizedSQLException("insert", null, new SQLException("no", state)));
    }
}
