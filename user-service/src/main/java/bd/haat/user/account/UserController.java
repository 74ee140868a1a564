package bd.haat.user.account;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "Accounts")
class UserController {
    private final Users users;
    private final ChangeProfile changeProfile;

    UserController(Users users, ChangeProfile changeProfile) {
        this.users = users;
        this.changeProfile = changeProfile;
    }

    @GetMapping
    @Operation(summary = "The caller's account")
    ResponseEntity<UserView> me(Caller caller) {
        return view(account(caller));
    }

    @PatchMapping
    @Operation(summary = "Changes name or language; needs If-Match")
    ResponseEntity<UserView> change(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Body<ProfileRequest> body) {
        var user = account(caller);
        var wanted = body.get();
        ETags.requireMatch(ifMatch, user.version());
        return view(changeProfile.change(user, wanted.name(), wanted.language()));
    }

    private User account(Caller caller) {
        return users.findById(caller.userId()).orElseThrow(Problems::notFound);
    }

    private static ResponseEntity<UserView> view(User user) {
        return ResponseEntity.ok().eTag(ETags.of(user.version())).body(UserView.of(user));
    }

    /** Null leaves a value as it is. */
    record ProfileRequest(
            @Size(min = 1, max = 100) @Pattern(regexp = ".*\\S.*")
            String name,

            Language language) {}
}
