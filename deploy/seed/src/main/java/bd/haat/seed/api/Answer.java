package bd.haat.seed.api;

import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body a missing node where there was none
 */
public record Answer(int status, JsonNode body) {
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether it is a problem of that name. */
    public boolean problem(String code) {
        return !ok() && body.path("code").asString("").equals(code);
    }

    /** Nobody serves that path, or nobody who serves it is there. */
    public boolean absent() {
        return status == 404 || status == 405 || status >= 502 && status <= 504;
    }
}
