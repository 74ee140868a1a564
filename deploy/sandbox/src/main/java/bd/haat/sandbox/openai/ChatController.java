package bd.haat.sandbox.openai;

import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.openai.Completion.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /v1/chat/completions}: text, JSON by schema, and streams of server-sent events. */
@RestController
class ChatController {
    private static final int UNLIMITED = 1_000_000;

    private final JsonMapper json;
    private final Clock clock;

    ChatController(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Operation(value = "openai.chat", streaming = true)
    @PostMapping("/openai/v1/chat/completions")
    ResponseEntity<Object> complete(
            @RequestHeader(name = ApiKeys.HEADER, required = false) String authorization,
            @RequestBody ChatRequest request,
            HttpServletResponse response)
            throws IOException {
        ApiKeys.check(authorization);
        var wrong = request.wrongParameter();
        if (wrong.isPresent()) {
            return OpenAiErrors.invalid(wrong.get(), null, "Invalid value for '" + wrong.get() + "'.")
                    .answer();
        }
        var whole = completion(request);
        if (!request.streamed()) {
            return ResponseEntity.ok(whole);
        }
        stream(Completion.pieces(whole, request.usageInStream()), response);
        return null;
    }

    private Completion completion(ChatRequest request) {
        var written = request.schema()
                .map(schema -> SchemaWriter.write(request, schema, json))
                .orElseGet(() -> Writer.write(request, Writer.wantsBangla(request)));
        var text = Text.cut(written, request.limit().orElse(UNLIMITED));
        var id = "chatcmpl-" + UUID.nameUUIDFromBytes(request.prompt().getBytes(StandardCharsets.UTF_8));
        var usage = Usage.of(request.prompt(), text.value());
        return Completion.whole(id, clock.instant().getEpochSecond(), request.model(), text, usage);
    }

    private void stream(List<Completion> pieces, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getOutputStream();
        for (var piece : pieces) {
            out.write(("data: " + json.writeValueAsString(piece) + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }
}
