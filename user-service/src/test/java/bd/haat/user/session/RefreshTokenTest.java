package bd.haat.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefreshTokenTest {
    @Test
    void theSameNonceLeadsToTheSameSuccessor() {
        var token = RefreshToken.random();
        var nonce = RefreshToken.randomBytes();
        assertThat(token.successor(nonce).text())
                .isEqualTo(token.successor(nonce).text());
        assertThat(token.successor(nonce).text())
                .isNotEqualTo(token.successor(RefreshToken.randomBytes()).text());
        assertThat(RefreshToken.random().successor(nonce).text())
                .isNotEqualTo(token.successor(nonce).text());
    }

    @Test
    void textLeadsBackToTheToken() {
        var token = RefreshToken.random();
        assertThat(RefreshToken.parse(token.text()).orElseThrow().hash()).isEqualTo(token.hash());
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThat(RefreshToken.parse("")).isEmpty();
        assertThat(RefreshToken.parse("not base64!")).isEmpty();
        assertThat(RefreshToken.parse("c2hvcnQ")).isEmpty();
    }
}
