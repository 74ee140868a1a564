package bd.haat.stack.release;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** decide.jq itself, round after round, in a closed circle: what it decides changes what it is told. */
class DecideTest {
    private static final int ROUND = 15; // seconds
    private static final double LIMIT = 2; // processors of a replica
    private static final int HOUR = 3600;
    private static final Pattern ANSWER = Pattern.compile("\"wanted\":(\\d+),\"why\":\"([^\"]*)\"");
    private Process jq;
    private BufferedWriter in;
    private BufferedReader out;

    private record Decision(int wanted, String why) {}

    private record Change(int at, int from, int to) {
        boolean up() {
            return to > from;
        }
    }

    @BeforeEach
    void start() throws IOException {
        Programs.need("jq");
        jq = new ProcessBuilder(
                        "jq", "--unbuffered", "-c", "-L", "deploy/stack/scale", "include \"decide\"; decisions[]")
                .directory(StackFile.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = jq.outputWriter();
        out = jq.inputReader();
    }

    @AfterEach
    void stop() {
        jq.destroy();
    }

    @Test
    void aStepOfLoadIsFollowedUpSoonAndDownSlowly() throws IOException {
        var changes = simulate(2, at -> at > HOUR && at < 3 * HOUR ? 10 : 1, 10 * HOUR);
        var up = changes.stream().filter(Change::up).toList();
        assertThat(up.getLast().at()).isLessThan(HOUR + 900);
        assertThat(up.getLast().to()).isBetween(8, 10); // 10 processors at 50 to 65 % of two each
        var down = changes.stream().filter(change -> !change.up()).toList();
        assertThat(down.getFirst().at()).isGreaterThanOrEqualTo(3 * HOUR + 900);
        assertThat(down.getLast().to()).isEqualTo(2);
        assertThat(changes).hasSize(up.size() + up.getLast().to() - 2);
    }

    /** Whatever the load, the start and a noise of a tenth either way: it goes to its number and stays. */
    @Test
    void aLoadThatLastsIsNeverAnsweredUpAndDown() throws IOException {
        var random = new Random(20_261_130);
        for (int i = 0; i < 60; i++) {
            double load = random.nextDouble(0.2, 14);
            int first = random.nextInt(2, 13);
            var changes = simulate(first, _ -> load * random.nextDouble(0.9, 1.1), 4 * HOUR);
            assertThat(changes.stream().map(Change::up).distinct())
                    .as("load %s, first %s: %s", load, first, changes)
                    .hasSizeLessThan(2);
        }
    }

    /** Days of waves of every length: bounds, steps and rests hold, and nothing is taken away that was just added. */
    @Test
    void noLoadMakesItFlap() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 12; i++) {
            double length = random.nextDouble(120, 2 * HOUR);
            double height = random.nextDouble(1, 14);
            var changes = simulate(
                    random.nextInt(2, 13),
                    at -> height * (1 + Math.sin(at * 2 * Math.PI / length)) * random.nextDouble(0.8, 1.2) / 2,
                    12 * HOUR);
            Change last = null;
            for (var change : changes) {
                assertThat(change.to()).isBetween(2, 12);
                assertThat(change.to()).isBetween(change.from() - 1, 2 * change.from());
                if (last != null) assertThat(change.at() - last.at()).isGreaterThanOrEqualTo(change.up() ? 120 : 900);
                last = change;
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "now":5.9,"calm":5.9,"reporting":3 | 3 |                                          | 6 | busy
            "now":5.9,"calm":5.9,"reporting":3 | 3 | ,"UpdateStatus":{"State":"updating"}     | 3 | being updated
            "now":5.9,"calm":5.9,"reporting":3 | 2 |                                          | 3 | not all of it runs
            "now":5.9,"calm":5.9,"reporting":2 | 3 |                                          | 3 | figures of 2 of 3
            "calm":5.9                         | 3 |                                          | 3 | no figures
                                               | 3 |                                          | 3 | no figures
            "now":0.1,"reporting":3            | 3 |                                          | 3 | not known for long enough
            "now":0.1,"calm":0.1,"reporting":3 | 3 |                                          | 2 | calm
            "now":0.1,"calm":1.9,"reporting":3 | 3 |                                          | 3 | well
            """, quoteCharacter = '#', commentCharacter = '%')
    void nothingIsDecidedOnWhatIsNotKnown(String figures, int running, String more, int wanted, String why)
            throws IOException {
        var told = ask(HOUR, 3, running, -HOUR, figures == null ? "" : figures, more == null ? "" : more);
        assertThat(told).isEqualTo(new Decision(wanted, why));
    }

    @Test
    void duringAReleaseNothingIsTakenAway() throws IOException {
        var green = ",\"Spec\":{\"Name\":\"haat_user-green\",\"Labels\":{\"bd.haat.colour\":\"green\"}}},{\"ID\":\"x\"";
        var service = service(3, 3, 0, "");
        in.write("{\"now\":" + HOUR + ",\"services\":[{\"ID\":\"g\"" + green + "}," + service
                + "],\"figures\":{\"user\":{\"now\":0.1,\"calm\":0.1,\"reporting\":3}}}\n");
        in.flush();
        assertThat(out.readLine()).contains("\"wanted\":3", "a release is under way");
    }

    /** A service whose new replicas run after half a minute and tell after another. */
    private List<Change> simulate(int first, IntToDoubleFunction load, int length) throws IOException {
        var changes = new ArrayList<Change>();
        Deque<Double> used = new ArrayDeque<>();
        Deque<Double> means = new ArrayDeque<>();
        int replicas = first;
        int changedAt = -HOUR;
        for (int at = 0; at < length; at += ROUND) {
            int running = at - changedAt < 30
                    ? Math.min(
                            replicas,
                            changes.isEmpty() ? first : changes.getLast().from())
                    : replicas;
            push(used, Math.min(load.applyAsDouble(at), running * LIMIT), 120);
            push(means, used.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), 900);
            var calm = means.size() < 900 / ROUND
                    ? ""
                    : ",\"calm\":"
                            + means.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .max()
                                    .orElseThrow();
            int reporting = at - changedAt < 60 ? running - 1 : running;
            var told = ask(
                    at,
                    replicas,
                    running,
                    changedAt,
                    "\"now\":" + means.getLast() + ",\"reporting\":" + reporting + calm,
                    "");
            if (told.wanted() != replicas) {
                changes.add(new Change(at, replicas, told.wanted()));
                changedAt = at;
                replicas = told.wanted();
            }
        }
        return changes;
    }

    private static void push(Deque<Double> kept, double value, int seconds) {
        kept.addLast(value);
        if (kept.size() > seconds / ROUND) kept.removeFirst();
    }

    private Decision ask(int now, int replicas, int running, int changedAt, String figures, String more)
            throws IOException {
        in.write("{\"now\":%d,\"services\":[%s],\"figures\":{\"user\":{%s}}}%n"
                .formatted(now + 2 * HOUR, service(replicas, running, changedAt + 2 * HOUR, more), figures));
        in.flush();
        var answer = ANSWER.matcher(out.readLine());
        assertThat(answer.find()).isTrue();
        return new Decision(Integer.parseInt(answer.group(1)), answer.group(2));
    }

    private static String service(int replicas, int running, int changedAt, String more) {
        return ("{\"ID\":\"u\",\"UpdatedAt\":\"%s\",\"ServiceStatus\":{\"RunningTasks\":%d}%s,\"Spec\":{\"Name\":\"haat_user\","
                        + "\"Labels\":{\"bd.haat.replicas\":\"2-12\"},\"Mode\":{\"Replicated\":{\"Replicas\":%d}},"
                        + "\"TaskTemplate\":{\"Resources\":{\"Limits\":{\"NanoCPUs\":%.0f}}}}}")
                .formatted(Instant.ofEpochSecond(changedAt), running, more, replicas, LIMIT * 1e9);
    }
}
