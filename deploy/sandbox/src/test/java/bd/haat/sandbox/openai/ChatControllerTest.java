package bd.haat.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SandboxTest
class ChatControllerTest {
    private static final String PATH = "/openai/v1/chat/completions";

    private final Caller caller;
    private final JsonMapper json;

    @Autowired
    ChatControllerTest(Caller caller, JsonMapper json) {
        this.caller = caller;
        this.json = json;
    }

    @Test
    void theFactsOfAProductBecomeASentenceInTheLanguageAsked() throws Exception {
        var prompt = "Write a description in Bangla.\nname: ঢাকাই জামদানি\nmaterial: সুতি\nprice: 4500";
        var reply = ask(prompt, Map.of());

        assertThat(reply.at("/object")).isEqualTo("chat.completion");
        assertThat(reply.at("/choices/0/finish_reason")).isEqualTo("stop");
        assertThat(reply.at("/choices/0/message/content")).contains("ঢাকাই জামদানি", "সুতি", "পৌঁছে দেওয়া হয়");
        assertThat(ask(prompt, Map.of()).at("/choices/0/message/content"))
                .isEqualTo(reply.at("/choices/0/message/content"));
        var english = ask("{\"name\":\"Clay pot\",\"price\":250} Describe it in English.", Map.of());
        assertThat(english.at("/choices/0/message/content")).contains("Clay pot", "250", "Delivered all over");
    }

    @Test
    void aQuestionIsAnsweredFromItsContext() throws Exception {
        var messages = List.of(
                Map.of(
                        "role",
                        "system",
                        "content",
                        "Returns are taken within seven days.\nDelivery takes 5 days in Sylhet."),
                Map.of(
                        "role",
                        "user",
                        "content",
                        List.of(Map.of("type", "text", "text", "How long does delivery to Sylhet take?"))));

        assertThat(post(Map.of("model", "m", "messages", messages)).at("/choices/0/message/content"))
                .isEqualTo("Delivery takes 5 days in Sylhet.");
        assertThat(ask("কেমন আছেন?", Map.of()).at("/choices/0/message/content")).contains("আপনি জানতে চেয়েছেন");
    }

    @Test
    void aStreamSaysTheSameWordByWord() throws Exception {
        var whole = ask("name: Mug", Map.of());
        var stream = ask("name: Mug", Map.of("stream", true, "stream_options", Map.of("include_usage", true)));

        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.body()).endsWith("data: [DONE]\n\n");
        var said = new StringBuilder();
        var events = stream.body().split("\n\n");
        for (int i = 0; i < events.length - 1; i++) {
            said.append(json.readTree(events[i].substring("data: ".length()))
                    .at("/choices/0/delta/content")
                    .asString(""));
        }
        assertThat(said).hasToString(whole.at("/choices/0/message/content"));
        assertThat(json.readTree(events[events.length - 2].substring("data: ".length()))
                        .at("/usage/total_tokens")
                        .asInt())
                .isEqualTo(whole.tree().at("/usage/total_tokens").asInt())
                .isPositive();
    }

    @Test
    void aSchemaIsFilled() throws Exception {
        var schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "title",
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of("bn", Map.of("type", "string"), "en", Map.of("type", "string"))),
                        "tags", Map.of("type", "array", "items", Map.of("type", "string")),
                        "tone", Map.of("enum", List.of("warm", "plain")),
                        "score", Map.of("type", List.of("integer", "null"), "minimum", 3),
                        "safe", Map.of("type", "boolean")));
        var format = Map.of("type", "json_schema", "json_schema", Map.of("name", "p", "schema", schema));
        var answer = json.readTree(
                ask("name: Clay water pot", Map.of("response_format", format)).at("/choices/0/message/content"));

        assertThat(answer.at("/title/bn").asString()).contains("যত্নে");
        assertThat(answer.at("/title/en").asString()).contains("chosen with care");
        assertThat(answer.at("/tags")).hasSize(3);
        assertThat(answer.at("/tone").asString()).isEqualTo("warm");
        assertThat(answer.at("/score").asInt()).isEqualTo(3);
        assertThat(answer.at("/safe").isBoolean()).isTrue();
    }

    @Test
    void aLongAnswerIsCutAtTheLimit() throws Exception {
        var reply = ask("name: Mug", Map.of("max_tokens", 2));

        assertThat(reply.at("/choices/0/finish_reason")).isEqualTo("length");
        assertThat(reply.tree().at("/usage/completion_tokens").asInt()).isEqualTo(2);
    }

    @Test
    void refusalsHaveOpenAisShape() throws Exception {
        var keyless = caller.post(PATH, Map.of("model", "m", "messages", List.of()));
        assertThat(keyless.status()).isEqualTo(401);
        assertThat(keyless.at("/error/code")).isEqualTo("invalid_api_key");
        assertThat(post(Map.of("model", "m")).at("/error/param")).isEqualTo("messages");
        assertThat(caller.post(PATH, "{", "Authorization", "Bearer k").status()).isEqualTo(400);

        caller.fault(Map.of("target", "openai.chat", "mode", "error"));
        var limited = ask("name: Mug", Map.of());
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("1");
        assertThat(limited.at("/error/code")).isEqualTo("rate_limit_exceeded");
    }

    private Reply ask(String prompt, Map<String, ?> more) throws IOException {
        var body = new HashMap<String, Object>(more);
        body.put("model", "gpt-4o-mini");
        body.put("messages", List.of(Map.of("role", "user", "content", prompt)));
        return post(body);
    }

    private Reply post(Map<String, ?> body) throws IOException {
        return caller.post(PATH, body, "Authorization", "Bearer sk-sandbox");
    }
}
