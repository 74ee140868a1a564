package bd.haat.sandbox.bkash;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class TokenControllerTest {
    private final Caller caller;

    @Autowired
    TokenControllerTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void theMerchantGetsATokenAndRefreshesIt() throws Exception {
        var granted = caller.post(BkashPaths.V1 + "/token/grant", Merchant.APP, Merchant.LOGIN);

        assertThat(granted.at("/statusCode")).isEqualTo("0000");
        assertThat(granted.at("/token_type")).isEqualTo("Bearer");
        assertThat(granted.tree().at("/expires_in").asInt()).isEqualTo(3600);

        var again = Map.of(
                "app_key", "sandbox-app-key",
                "app_secret", "sandbox-app-secret",
                "refresh_token", granted.at("/refresh_token"));
        var refreshed = caller.post(BkashPaths.V1 + "/token/refresh", again, Merchant.LOGIN);
        assertThat(refreshed.at("/id_token")).isNotEmpty().isNotEqualTo(granted.at("/id_token"));
    }

    @Test
    void wrongCredentialsAreRefusedEachInItsOwnWay() throws Exception {
        var stranger = caller.post(BkashPaths.V1 + "/token/grant", Merchant.APP, "username", "x", "password", "y");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.at("/message")).isEqualTo("Unauthorized");

        var wrongApp = Map.of("app_key", "x", "app_secret", "y");
        var reply = caller.post(BkashPaths.V1 + "/token/grant", wrongApp, Merchant.LOGIN);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/statusCode")).isEqualTo("2001");

        var forged = Map.of("app_key", "sandbox-app-key", "app_secret", "sandbox-app-secret", "refresh_token", "x");
        assertThat(caller.post(BkashPaths.V1 + "/token/refresh", forged, Merchant.LOGIN)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void callsNeedAValidTokenAndTheAppKey() throws Exception {
        var body = Map.of("paymentID", "TR0011X");
        assertThat(caller.post(BkashPaths.V1 + "/execute", body).status()).isEqualTo(401);

        var token = caller.post(BkashPaths.V1 + "/token/grant", Merchant.APP, Merchant.LOGIN)
                .at("/id_token");
        var wrongKey = caller.post(BkashPaths.V1 + "/execute", body, "authorization", token, "x-app-key", "x");
        assertThat(wrongKey.at("/statusCode")).isEqualTo("2001");

        caller.delete("/control/bkash/tokens");
        var late =
                caller.post(BkashPaths.V1 + "/execute", body, "authorization", token, "x-app-key", "sandbox-app-key");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.at("/message")).isEqualTo("The incoming token has expired");
    }
}
