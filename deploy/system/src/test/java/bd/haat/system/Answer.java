package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the gateway answered; the body is null where it is no JSON. */
record Answer(String asked, int status, HttpHeaders headers, JsonNode json, String text) {
    /** This answer, if its status is the expected one. */
    Answer expect(int expected) {
        assertThat(status).as("%s answered %s", asked, text).isEqualTo(expected);
        return this;
    }

    Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(string("code")).as(asked).isEqualTo(code);
        return this;
    }

    /** A member by its path: {@code payment.redirectUrl}, {@code items.0.id}; null where there is none. */
    JsonNode at(String path) {
        var node = json.at("/" + path.replace('.', '/'));
        return node.isMissingNode() || node.isNull() ? null : node;
    }

    String string(String path) {
        var node = at(path);
        return node == null ? null : node.asString();
    }

    long number(String path) {
        var node = at(path);
        assertThat(node).as("%s in %s", path, text).isNotNull();
        return node.asLong();
    }
}
