package bd.haat.sandbox.push;

import bd.haat.sandbox.faults.Operation;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The {@code token_uri} of a Google service account (OAuth 2.0 JWT bearer, RFC 7523). The assertion's form is checked,
 * its signature is not: no key is registered here.
 */
@RestController
class OAuthController {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    @Operation("fcm.token")
    @PostMapping("/fcm/token")
    ResponseEntity<Object> token(
            @RequestParam(name = "grant_type", required = false) String grantType,
            @RequestParam(required = false) String assertion) {
        if (!JWT_BEARER.equals(grantType)) {
            return ResponseEntity.badRequest().body(Map.of("error", "unsupported_grant_type"));
        }
        if (assertion == null || !assertion.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+")) {
            return ResponseEntity.badRequest()
                    .body(Map.of("error", "invalid_grant", "error_description", "Invalid JWT"));
        }
        return ResponseEntity.ok(Map.of(
                "access_token", "ya29.sandbox-" + UUID.randomUUID(), "expires_in", 3599, "token_type", "Bearer"));
    }
}
