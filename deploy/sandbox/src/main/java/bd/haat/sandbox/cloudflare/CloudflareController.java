package bd.haat.sandbox.cloudflare;

import bd.haat.sandbox.faults.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A zone's cache rules, replaced as a whole, and its purge; a token that begins with {@code revoked} is refused. */
@RestController
@RequestMapping("/cloudflare/client/v4/zones/{zone}")
class CloudflareController {
    private static final int MOST_URLS = 30;
    private final Zones zones;

    CloudflareController(Zones zones) {
        this.zones = zones;
    }

    private record Rules(String description, List<Object> rules) {}

    private record Purge(List<String> files, Boolean purge_everything) {}

    @Operation("cloudflare.rules")
    @PutMapping("/rulesets/phases/http_request_cache_settings/entrypoint")
    ResponseEntity<Object> rules(
            @PathVariable String zone,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            @RequestBody Rules asked) {
        if (!allowed(authorization)) return CloudflareErrors.authentication().answer();
        if (asked.rules() == null || !asked.rules().stream().allMatch(CloudflareController::aboutCaching))
            return CloudflareErrors.of(400, 20015, "unknown action, expected set_cache_settings")
                    .answer();
        var ruled = zones.change(zone, known -> known.ruled(asked.rules()));
        return done(Map.of("version", String.valueOf(ruled.version()), "rules", ruled.rules()));
    }

    @Operation("cloudflare.purge")
    @PostMapping("/purge_cache")
    ResponseEntity<Object> purge(
            @PathVariable String zone,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            @RequestBody Purge asked) {
        if (!allowed(authorization)) return CloudflareErrors.authentication().answer();
        boolean everything = Boolean.TRUE.equals(asked.purge_everything());
        var urls = asked.files() == null ? List.<String>of() : asked.files();
        if (everything != urls.isEmpty())
            return CloudflareErrors.of(400, 1012, "Request must contain one of \"purge_everything\" or \"files\"")
                    .answer();
        if (urls.size() > MOST_URLS)
            return CloudflareErrors.of(400, 1094, "at most " + MOST_URLS + " files in one request")
                    .answer();
        if (!urls.stream().allMatch(url -> url.matches("https?://[^/\\s]+/\\S*")))
            return CloudflareErrors.of(400, 1016, "Unable to purge: not a URL of this zone")
                    .answer();
        zones.change(zone, known -> known.forgetting(everything ? List.of(Zone.EVERYTHING) : urls));
        return done(Map.of("id", zone));
    }

    private static boolean aboutCaching(Object rule) {
        return rule instanceof Map<?, ?> members
                && "set_cache_settings".equals(members.get("action"))
                && members.get("expression") instanceof String;
    }

    private static boolean allowed(String authorization) {
        return authorization != null && authorization.matches("Bearer (?!revoked)\\S+");
    }

    private static ResponseEntity<Object> done(Map<String, Object> result) {
        return ResponseEntity.ok(Map.of("success", true, "errors", List.of(), "messages", List.of(), "result", result));
    }
}
