package bd.haat.user.apikey;

import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway alone: swaps a key for an access token. */
@Hidden
@RestController
class ApiKeyExchangeController {
    private final ApiKeys keys;

    ApiKeyExchangeController(ApiKeys keys) {
        this.keys = keys;
    }

    @PostMapping("/internal/api-keys/exchange")
    Exchanged exchange(@Valid @RequestBody ExchangeRequest body) {
        var token = keys.exchange(body.key()).orElseThrow(() -> Problems.unauthorized("unauthenticated"));
        return new Exchanged(token, keys.lifeInSeconds());
    }

    record ExchangeRequest(@NotBlank @Size(max = 200) String key) {}

    /** @param expiresIn seconds */
    record Exchanged(String accessToken, long expiresIn) {}
}
