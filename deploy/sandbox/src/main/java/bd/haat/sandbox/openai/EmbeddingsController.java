package bd.haat.sandbox.openai;

import bd.haat.sandbox.faults.Operation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/embeddings}, as numbers or as base64 of little-endian 32-bit floats. */
@RestController
class EmbeddingsController {
    record Embedding(String object, int index, Object embedding) {}

    record Embeddings(String object, List<Embedding> data, String model, Usage usage) {}

    @Operation("openai.embeddings")
    @PostMapping("/openai/v1/embeddings")
    ResponseEntity<Object> embed(
            @RequestHeader(name = ApiKeys.HEADER, required = false) String authorization,
            @RequestBody EmbeddingsRequest request) {
        ApiKeys.check(authorization);
        return request.wrongParameter()
                .map(name -> OpenAiErrors.invalid(name, null, "Invalid value for '" + name + "'.")
                        .answer())
                .orElseGet(() -> ResponseEntity.ok(embeddings(request)));
    }

    private static Embeddings embeddings(EmbeddingsRequest request) {
        var data = IntStream.range(0, request.input().size())
                .mapToObj(i -> {
                    var vector = Embedder.embed(request.input().get(i), request.wantedDimensions());
                    return new Embedding("embedding", i, request.base64() ? base64(vector) : vector);
                })
                .toList();
        return new Embeddings("list", data, request.model(), Usage.of(String.join("", request.input())));
    }

    private static String base64(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
