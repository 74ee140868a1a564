package bd.haat.sandbox.bkash;

import bd.haat.sandbox.faults.Operation;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code token/grant} and {@code token/refresh}. */
@RestController
@RequestMapping(BkashPaths.V1 + "/token")
class TokenController {
    private final Tokens tokens;
    private final BkashSettings merchant;

    TokenController(Tokens tokens, BkashSettings merchant) {
        this.tokens = tokens;
        this.merchant = merchant;
    }

    record App(
            @JsonProperty("app_key") String key,
            @JsonProperty("app_secret") String secret,
            @JsonProperty("refresh_token") String refreshToken) {}

    @Operation("bkash.grant")
    @PostMapping("/grant")
    Map<String, Object> grant(
            @RequestHeader(required = false) String username,
            @RequestHeader(required = false) String password,
            @RequestBody App app) {
        check(username, password, app);
        return BkashAnswers.tokens(tokens.grant(), tokens.grantRefresh(), merchant.tokenLifetime());
    }

    @Operation("bkash.refresh")
    @PostMapping("/refresh")
    Map<String, Object> refresh(
            @RequestHeader(required = false) String username,
            @RequestHeader(required = false) String password,
            @RequestBody App app) {
        check(username, password, app);
        if (!tokens.isRefreshable(app.refreshToken())) {
            throw new BkashUnauthorized("Unauthorized");
        }
        return BkashAnswers.tokens(tokens.grant(), app.refreshToken(), merchant.tokenLifetime());
    }

    private void check(String username, String password, App app) {
        if (!merchant.username().equals(username) || !merchant.password().equals(password)) {
            throw new BkashUnauthorized("Unauthorized");
        }
        if (!merchant.appKey().equals(app.key()) || !merchant.appSecret().equals(app.secret())) {
            throw new BkashRefused(BkashCode.INVALID_APP_KEY);
        }
    }
}
