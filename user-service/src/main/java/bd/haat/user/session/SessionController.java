package bd.haat.user.session;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import bd.haat.user.session.LogIn.Outcome.BadCredentials;
import bd.haat.user.session.LogIn.Outcome.SignedIn;
import bd.haat.user.session.LogIn.Outcome.TooManyFailures;
import bd.haat.user.session.Sessions.Continuation.Continued;
import bd.haat.user.session.Sessions.Continuation.Refused;
import bd.haat.user.session.Sessions.Continuation.Stolen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sign-in")
class SessionController {
    private final LogIn logIn;
    private final Sessions sessions;

    SessionController(LogIn logIn, Sessions sessions) {
        this.logIn = logIn;
        this.sessions = sessions;
    }

    @PostMapping("/login")
    @Operation(summary = "Signs in with e-mail or phone and password")
    ResponseEntity<Tokens> logIn(@Valid @RequestBody LoginRequest body, HttpServletRequest request) {
        return switch (logIn.logIn(body.login(), body.password(), request.getRemoteAddr())) {
            case SignedIn(var tokens) -> answer(tokens);
            case BadCredentials() -> throw Problems.unauthorized("bad-credentials");
            case TooManyFailures(var wait) -> throw Problems.tooManyRequests(wait);
        };
    }

    @PostMapping("/refresh")
    @Operation(summary = "Exchanges a refresh token, once; the old one is spent")
    ResponseEntity<Tokens> refresh(@Valid @RequestBody RefreshRequest body) {
        return switch (sessions.resume(body.refreshToken())) {
            case Continued(var tokens) -> answer(tokens);
            case Refused _ -> throw Problems.unauthorized("invalid-refresh-token");
            case Stolen _ -> throw Problems.unauthorized("invalid-refresh-token");
        };
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the session of the access token, or of the refresh token in the body")
    void logOut(Optional<Caller> caller, @Valid @RequestBody(required = false) RefreshRequest body) {
        if (body != null) sessions.end(body.refreshToken());
        else
            sessions.end(UUID.fromString(caller.orElseThrow(() -> Problems.unauthorized("unauthenticated"))
                    .sessionId()));
    }

    private static ResponseEntity<Tokens> answer(Tokens tokens) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
    }

    record LoginRequest(
            @NotBlank @Size(max = 254) String login,
            @NotBlank @Size(max = 128) String password) {}

    record RefreshRequest(@NotBlank @Size(max = 100) String refreshToken) {}
}
