package bd.haat.user.guest;

import bd.haat.common.text.BangladeshiPhone;
import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.user.account.Login;
import bd.haat.user.session.Tokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/guest")
@Tag(name = "Guests")
class GuestController {
    private final InviteGuest inviteGuest;
    private final AdmitGuest admitGuest;

    GuestController(InviteGuest inviteGuest, AdmitGuest admitGuest) {
        this.inviteGuest = inviteGuest;
        this.admitGuest = admitGuest;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Sends a six-digit code by SMS to whoever wants to buy without a password",
            description =
                    "Says nothing about whether the phone has an account. At most one code in 30 seconds and five an hour.")
    void invite(@Valid @RequestBody GuestRequest body, Language language) {
        inviteGuest.invite(Login.normalise(body.phone()), body.name(), language);
    }

    @PostMapping("/verify")
    @Operation(
            summary = "Signs in with the code: into the phone's account without a password, made now if there is none",
            description = "409 account-exists if the phone's account has a password: sign in with that.")
    ResponseEntity<Tokens> verify(@Valid @RequestBody GuestProof body, HttpServletRequest request) {
        var phone = Login.normalise(body.phone());
        return switch (admitGuest.admit(phone, body.code(), request.getRemoteAddr())) {
            case AdmitGuest.Outcome.Admitted(var tokens) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
            case AdmitGuest.Outcome.WrongCode() -> throw Problems.unauthorized("invalid-token");
            case AdmitGuest.Outcome.PasswordNeeded() -> throw Problems.conflict("account-exists");
            case AdmitGuest.Outcome.TooManyFailures(var wait) -> throw Problems.tooManyRequests(wait);
        };
    }

    record GuestRequest(
            @NotBlank @BangladeshiPhone String phone,
            @NotBlank @Size(max = 100) String name) {}

    record GuestProof(
            @NotBlank @BangladeshiPhone String phone,
            @NotBlank @Size(max = 20) String code) {}
}
