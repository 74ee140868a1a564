package bd.haat.sandbox.social;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class GraphControllerTest {
    private final Caller caller;

    @Autowired
    GraphControllerTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void aPostAppearsOnThePage() throws Exception {
        var post = Map.of("message", "নতুন জামদানি", "link", "https://haat.local/p/1", "access_token", "t");

        assertThat(caller.form("/graph/v21.0/1001/feed", post).at("/id")).startsWith("1001_");
        assertThat(caller.post("/graph/v21.0/1001/feed", post).at("/id")).startsWith("1001_");
        var found = caller.get("/outbox/social?to=1001");
        assertThat(found.tree()).hasSize(2);
        assertThat(found.at("/0/text")).isEqualTo("নতুন জামদানি");
        assertThat(found.at("/0/data/link")).isEqualTo("https://haat.local/p/1");
    }

    @Test
    void aPhotoAppearsOnThePage() throws Exception {
        var photo = Map.of("url", "https://haat.local/i.jpg", "caption", "শাড়ি");

        var reply = caller.form("/graph/v21.0/1002/photos", photo, "Authorization", "Bearer t");
        assertThat(reply.at("/post_id")).isEqualTo("1002_" + reply.at("/id"));
        assertThat(caller.post("/graph/v21.0/1002/photos", photo, "Authorization", "Bearer t")
                        .status())
                .isEqualTo(200);
        assertThat(caller.get("/outbox/social?to=1002").at("/0/data/url")).isEqualTo("https://haat.local/i.jpg");
    }

    @Test
    void errorsHaveTheGraphsShape() throws Exception {
        var expired = caller.form("/graph/v21.0/1003/feed", Map.of("message", "x", "access_token", "expired"));
        assertThat(expired.status()).isEqualTo(400);
        assertThat(expired.at("/error/code")).isEqualTo("190");
        assertThat(caller.form("/graph/v21.0/1003/feed", Map.of("access_token", "t"))
                        .at("/error/code"))
                .isEqualTo("100");

        caller.fault(Map.of("target", "graph.feed", "mode", "error", "code", "32"));
        assertThat(caller.form("/graph/v21.0/1003/feed", Map.of()).at("/error/message"))
                .isEqualTo("Page request limit reached");
    }
}
