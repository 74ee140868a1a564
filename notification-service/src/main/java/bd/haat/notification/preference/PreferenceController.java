package bd.haat.notification.preference;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications/preferences")
@Tag(name = "Preferences")
class PreferenceController {
    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Operation(summary = "By which channels the caller is told")
    Preference mine(Caller caller) {
        return preferences.of(caller.userId());
    }

    @PutMapping
    @Operation(summary = "Chooses the channels")
    Preference choose(Caller caller, Body<PreferenceRequest> body) {
        var wanted = body.get();
        var chosen = new Preference(wanted.email(), wanted.sms());
        preferences.set(caller.userId(), chosen);
        return chosen;
    }

    record PreferenceRequest(
            @NotNull Boolean email, @NotNull Boolean sms) {}
}
