package bd.haat.load.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import bd.haat.load.LoadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back. */
public record Reply(int status, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a missing node where it is empty. */
    public JsonNode json() {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** @throws LoadException when it is a refusal */
    public JsonNode need(String what) {
        if (!ok()) throw new LoadException(what + " answered " + status + " " + new String(body, UTF_8));
        return json();
    }
}
