package bd.haat.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class EmbeddingsControllerTest {
    private final Caller caller;

    @Autowired
    EmbeddingsControllerTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void everyTextGetsAVectorOfUnitLength() throws Exception {
        var reply = embed(Map.of("model", "text-embedding-3-small", "input", List.of("লাল শাড়ি", "red saree")));

        assertThat(reply.tree().at("/data")).hasSize(2);
        assertThat(reply.tree().at("/data/1/embedding")).hasSize(1536);
        var squares = 0.0;
        for (var value : reply.tree().at("/data/0/embedding")) {
            squares += value.asDouble() * value.asDouble();
        }
        assertThat(squares).isCloseTo(1, within(1e-4));
        assertThat(reply.tree().at("/usage/prompt_tokens").asInt()).isPositive();
    }

    @Test
    void likeTextsAreNearerThanUnlikeOnes() {
        var saree = Embedder.embed("red cotton saree", 256);

        assertThat(cosine(saree, Embedder.embed("cotton sarees, red", 256)))
                .isGreaterThan(cosine(saree, Embedder.embed("electric drill", 256)) + 0.3);
        assertThat(cosine(Embedder.embed("", 8), Embedder.embed("?!", 8))).isEqualTo(1);
    }

    @Test
    void base64HoldsTheSameNumbers() throws Exception {
        var plain = embed(Map.of("model", "m", "input", "mug", "dimensions", 8));
        var coded = embed(Map.of("model", "m", "input", "mug", "dimensions", 8, "encoding_format", "base64"));

        var floats = ByteBuffer.wrap(Base64.getDecoder().decode(coded.at("/data/0/embedding")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        for (int i = 0; i < 8; i++) {
            assertThat(floats.get(i))
                    .isEqualTo(plain.tree().at("/data/0/embedding/" + i).floatValue());
        }
    }

    @Test
    void refusalsNameTheParameter() throws Exception {
        assertThat(embed(Map.of("model", "m", "input", List.of())).at("/error/param"))
                .isEqualTo("input");
        assertThat(embed(Map.of("model", "m", "input", "x", "dimensions", 0)).at("/error/param"))
                .isEqualTo("dimensions");
        assertThat(caller.post("/openai/v1/embeddings", Map.of("model", "m", "input", "x"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theModelsAreListed() throws Exception {
        assertThat(caller.get("/openai/v1/models", "Authorization", "Bearer k").body())
                .contains("gpt-4o-mini", "text-embedding-3-small");
        assertThat(caller.get("/openai/v1/models", "Authorization", "Bearer revoked-1")
                        .status())
                .isEqualTo(401);
    }

    private Reply embed(Map<String, ?> body) throws IOException {
        return caller.post("/openai/v1/embeddings", body, "Authorization", "Bearer k");
    }

    private static double cosine(float[] a, float[] b) {
        var product = 0.0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }
}
