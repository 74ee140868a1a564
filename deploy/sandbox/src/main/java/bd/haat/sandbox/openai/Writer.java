package bd.haat.sandbox.openai;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the answer to a prompt: a sentence from its facts, or the line of it that answers the question best. */
final class Writer {
    private static final Pattern ASKS_BANGLA =
            Pattern.compile("(?i)\\b(bangla|bengali|bn|bn-BD)\\b|বাংলায়|বাংলা ভাষা");
    private static final Pattern ASKS_ENGLISH = Pattern.compile("(?i)\\b(in english|english only|language: ?en)\\b");
    private static final int LEAST_OVERLAP = 2;
    private static final int LONGEST_ECHO = 80;

    private Writer() {}

    static boolean wantsBangla(ChatRequest request) {
        var prompt = request.prompt();
        if (ASKS_ENGLISH.matcher(prompt).find()) {
            return false;
        }
        return ASKS_BANGLA.matcher(prompt).find() || isBangla(request.question());
    }

    static String write(ChatRequest request, boolean bangla) {
        var facts = Facts.in(request.prompt());
        return facts.subject().map(subject -> about(subject, facts, bangla)).orElseGet(() -> reply(request, bangla));
    }

    private static String about(String subject, Facts facts, boolean bangla) {
        var details = facts.byName().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(subject))
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .limit(5)
                .collect(Collectors.joining(", "));
        if (bangla) {
            return "%s, যত্নে বাছাই করা।%s সারা বাংলাদেশে পৌঁছে দেওয়া হয়।"
                    .formatted(subject, details.isEmpty() ? "" : " " + details + "।");
        }
        return "%s, chosen with care.%s Delivered all over Bangladesh."
                .formatted(subject, details.isEmpty() ? "" : " " + details + ".");
    }

    private static String reply(ChatRequest request, boolean bangla) {
        var question = request.question().strip();
        var asked = words(question);
        return request.prompt()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !question.contains(line))
                .filter(line -> overlap(line, asked) >= LEAST_OVERLAP)
                .max(Comparator.comparingLong(line -> overlap(line, asked)))
                .orElseGet(() -> {
                    var echo = question.substring(0, Math.min(question.length(), LONGEST_ECHO));
                    return bangla
                            ? "আপনি জানতে চেয়েছেন: “" + echo + "”। এ বিষয়ে আর তথ্য নেই।"
                            : "You asked: “" + echo + "”. There is no more to say about it.";
                });
    }

    private static long overlap(String line, Set<String> asked) {
        return words(line).stream().filter(asked::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{Nd}]+"))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static boolean isBangla(String text) {
        return text.codePoints()
                                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.BENGALI)
                                .count()
                        * 2
                > text.codePoints().filter(Character::isLetter).count();
    }
}
