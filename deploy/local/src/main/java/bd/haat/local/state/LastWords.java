package bd.haat.local.state;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds the line of a log that says best why a program ended. */
final class LastWords {
    private static final Pattern COLOUR = Pattern.compile("\\u001b\\[[0-9;]*m");

    /** Where an exception was, and not what it says. */
    private static final Pattern FRAME = Pattern.compile("^(at \\S+\\(|\\.\\.\\. \\d+ )");

    /** Time, level, process and logger, as Spring Boot writes them before the message. */
    private static final Pattern PREFIX = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\S+ +[A-Z]+ \\d+ --- .*? : ");

    private static final String CAUSE = "Caused by: ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LastWords() {}

    /** Of a JSON line its message, of Spring Boot's usual line what follows the logger's name, of a stack trace all lines of its last cause. */
    static String of(List<String> lines) {
        var said = lines.reversed().stream()
                .map(line -> COLOUR.matcher(line).replaceAll("").strip())
                .dropWhile(line -> line.isEmpty() || FRAME.matcher(line).find())
                .takeWhile(line -> !FRAME.matcher(line).find())
                .filter(line -> !line.isEmpty())
                .toList();
        for (var i = 0; i < said.size() && !begins(said.get(i)); i++) {
            if (said.get(i).startsWith(CAUSE)) {
                return String.join(" ", said.subList(0, i + 1).reversed()).substring(CAUSE.length());
            }
        }
        return said.stream().findFirst().map(LastWords::message).orElse("");
    }

    private static boolean begins(String line) {
        return line.startsWith("{") || PREFIX.matcher(line).find();
    }

    private static String message(String line) {
        if (!line.startsWith("{")) {
            return PREFIX.matcher(line).replaceFirst("");
        }
        try {
            return JSON.readTree(line).path("message").asString(line);
        } catch (JacksonException cutOff) {
            return line;
        }
    }
}
