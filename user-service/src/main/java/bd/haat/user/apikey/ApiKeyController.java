package bd.haat.user.apikey;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/api-keys")
@Tag(name = "API keys")
class ApiKeyController {
    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a key; it is shown in this answer alone")
    ApiKeys.NewKey make(Caller caller, @Valid @RequestBody ApiKeyRequest body) {
        return keys.make(caller.userId(), body.name()).orElseThrow(() -> Problems.unprocessable("api-key-limit"));
    }

    @GetMapping
    @Operation(summary = "The caller's keys, newest first")
    Page<ApiKeyView> list(Caller caller) {
        return new Page<>(keys.of(caller.userId()), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a key; within a minute it opens nothing")
    void revoke(@PathVariable UUID id, Caller caller) {
        if (!keys.revoke(id, caller.userId())) throw Problems.notFound();
    }

    record ApiKeyRequest(@NotBlank @Size(max = 100) String name) {}
}
