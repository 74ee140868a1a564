package bd.haat.order.courier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedSecretTest {
    @Test
    void onlyTheSecretMatchesAndNoneMatchesNothing() {
        assertThat(new SharedSecret("s").matches("s")).isTrue();
        assertThat(new SharedSecret("s").matches("S")).isFalse();
        assertThat(new SharedSecret("s").matches(null)).isFalse();
        assertThat(new SharedSecret("").matches("")).isFalse();
        assertThat(new SharedSecret(null).matches(null)).isFalse();
        assertThat(new SharedSecret("s")).hasToString("***");
    }
}
