package bd.haat.user.signup;

import bd.haat.common.text.BangladeshiPhone;
import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.user.account.Login;
import bd.haat.user.account.Role;
import bd.haat.user.account.UserView;
import bd.haat.user.signup.Register.Outcome.AccountExists;
import bd.haat.user.signup.Register.Outcome.Registered;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Registration")
class SignupController {
    private final Register register;
    private final Verify verify;

    SignupController(Register register, Verify verify) {
        this.register = register;
        this.verify = verify;
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes an account for a shopper or a seller")
    UserView register(@Valid @RequestBody RegisterRequest body, Language language) {
        return switch (register.register(body.wish(language))) {
            case Registered(var user) -> UserView.of(user);
            case AccountExists() -> throw Problems.conflict("account-exists");
        };
    }

    @PostMapping("/verify-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Proves an e-mail address with the token of the mailed link")
    void verifyEmail(@Valid @RequestBody EmailProof proof) {
        if (!verify.email(proof.token())) throw Problems.badRequest("invalid-token");
    }

    @PostMapping("/verify-phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Proves a phone with the code of the SMS")
    void verifyPhone(@Valid @RequestBody PhoneProof proof) {
        if (!verify.phone(Login.normalise(proof.phone()), proof.code())) throw Problems.badRequest("invalid-token");
    }

    @PostMapping("/resend-verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends link or code once more; says nothing about whether the account exists")
    void resend(@Valid @RequestBody ResendRequest body) {
        verify.requestAgain(Login.normalise(body.login()));
    }

    /** Who can register by themselves; admins are invited. */
    enum OpenRole {
        SHOPPER,
        SELLER
    }

    record RegisterRequest(
            @Email @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
            String email,

            @BangladeshiPhone String phone,
            @NotBlank @Size(min = 10, max = 128) String password,
            @NotBlank @Size(max = 100) String name,
            @NotNull OpenRole role) {
        @JsonIgnore
        @AssertTrue(message = "{haat.login.one}")
        public boolean isEmailOrPhone() {
            return email != null || phone != null;
        }

        Register.Wish wish(Language language) {
            return new Register.Wish(email, phone, password, name, Role.valueOf(role.name()), language);
        }
    }

    record EmailProof(@NotBlank @Size(max = 200) String token) {}

    record PhoneProof(
            @NotBlank @BangladeshiPhone String phone,
            @NotBlank @Size(max = 20) String code) {}

    /** One of the three names the account: {@code login} takes either form. */
    record ResendRequest(
            @Size(max = 254) String login,
            @Size(max = 254) String email,
            @Size(max = 32) String phone) {
        @JsonIgnore
        @AssertTrue(message = "{haat.login.one}")
        public boolean isEmailOrPhone() {
            return login != null || email != null || phone != null;
        }

        @Override
        public String login() {
            return login != null ? login : email != null ? email : phone;
        }
    }
}
