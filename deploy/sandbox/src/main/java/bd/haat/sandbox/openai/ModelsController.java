package bd.haat.sandbox.openai;

import bd.haat.sandbox.faults.Operation;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/models}; calls with other names of models work as well. */
@RestController
class ModelsController {
    private static final long SINCE = 1_700_000_000;

    record Model(
            String id,
            String object,
            long created,
            @JsonProperty("owned_by") String ownedBy) {}

    record Models(String object, List<Model> data) {}

    @Operation("openai.models")
    @GetMapping("/openai/v1/models")
    Models models(@RequestHeader(name = ApiKeys.HEADER, required = false) String authorization) {
        ApiKeys.check(authorization);
        return new Models(
                "list",
                Stream.of("gpt-4o-mini", "gpt-4o", "text-embedding-3-small", "text-embedding-3-large")
                        .map(id -> new Model(id, "model", SINCE, "sandbox"))
                        .toList());
    }
}
