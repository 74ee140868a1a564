package bd.haat.seed.api;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Somebody signed in; signs in again by itself when the access token has run out. */
public final class Account {
    private final Api api;
    private final String login;
    private final String password;
    private volatile String token;

    private Account(Api api, String login, String password) {
        this.api = api;
        this.login = login;
        this.password = password;
    }

    /** @throws SeedException when login or password are not right */
    public static Account signIn(Api api, String login, String password) {
        var account = new Account(api, login, password);
        account.signIn();
        return account;
    }

    public Answer get(String path) {
        return call(bearer -> api.get(bearer, path));
    }

    public Answer post(String path, Object body) {
        return call(bearer -> api.post(bearer, path, body));
    }

    public Answer upload(String path, String name, String type, byte[] content) {
        return call(bearer -> api.upload(bearer, path, name, type, content));
    }

    /** The answer's body; any refusal ends the program. */
    public JsonNode got(String path) {
        return need(get(path), "GET " + path);
    }

    /** The answer's body; any refusal ends the program. */
    public JsonNode posted(String path, Object body) {
        return need(post(path, body), "POST " + path);
    }

    /** @throws SeedException when it is a refusal */
    public static JsonNode need(Answer answer, String what) {
        if (!answer.ok()) throw new SeedException(what + " answered " + answer.status() + " " + answer.body());
        return answer.body();
    }

    private Answer call(Function<String, Answer> call) {
        var used = token;
        var answer = call.apply(used);
        if (answer.status() != 401) return answer;
        synchronized (this) {
            if (used.equals(token)) signIn();
        }
        return call.apply(token);
    }

    private void signIn() {
        var answer = api.post(null, "/api/v1/auth/login", Map.of("login", login, "password", password));
        token = need(answer, "login of " + login).path("accessToken").asString();
    }
}
