package bd.haat.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The document on the wire, members as in the public API's conventions. */
@JsonPropertyOrder({"type", "title", "status", "instance", "code", "traceId"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(String type, String title, int status, String instance, String code, String traceId) {
    private static final String TYPES = "https://haat.bd/problems/";

    static ProblemBody of(Problem problem, String title, String instance, String traceId) {
        var code = problem.code();
        return new ProblemBody(TYPES + code, title, problem.status().value(), instance, code, traceId);
    }
}
