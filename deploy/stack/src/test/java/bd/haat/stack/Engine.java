package bd.haat.stack;

import bd.haat.backing.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A stand-in for Docker's engine: keeps secrets and configs as files, and what services are told as lines. */
public final class Engine {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** @param folder empty; all is kept here */
    public Engine(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("secret"));
        Files.createDirectories(folder.resolve("config"));
        environment.put("PATH", folder + ":" + System.getenv("PATH"));
        environment.put("HAAT_DOMAIN", "haat.example");
        environment.put("HAAT_VERSION", "1.0.0");
        var program = folder.resolve("docker");
        Files.writeString(program, """
                #!/bin/bash
                cd "$(dirname "$0")"
                case "$1 $2" in
                'service ls') ;;
                *' ls') ls "$1" ;;
                *' create') if [ "$4" = - ]; then cat; else cat "$4"; fi >"$1/$3" ;;
                *' rm') rm "$1/$3" && echo "$*" >>told ;;
                'service update') echo "$*" >>told ;;
                'service ps') echo "$(wc -l <told) Complete" | if [ "$5" = '{{.ID}}' ]; then cut -d' ' -f1; elif [ "$5" = '{{.CurrentState}}' ]; then cut -d' ' -f2; else cat; fi ;;
                'service inspect') cat update-status ;;
                'stack deploy') { echo "$*"; env | grep ^haat_; } >>told ;;
                esac
                """);
        program.toFile().setExecutable(true);
        Files.createFile(folder.resolve("told"));
        Files.writeString(folder.resolve("update-status"), "completed");
    }

    /** Adds to what scripts find in their environment. */
    public Engine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs a script of deploy/stack before this engine. */
    public Command.Result run(String script, String... arguments) {
        var line = new ArrayList<>(
                List.of(StackFile.ROOT.resolve("deploy/stack/" + script).toString()));
        line.addAll(List.of(arguments));
        return new Command(line, environment, null).run();
    }

    public Path secret(String name) {
        return folder.resolve("secret/haat-" + name);
    }

    public Path config(String name) {
        return folder.resolve("config/haat-" + name);
    }

    /** What it was told about services, stacks and removals, in order. */
    public List<String> told() throws IOException {
        return Files.readAllLines(folder.resolve("told"));
    }

    /** What it says of the updates to come: {@code completed}, {@code rollback_completed}, ... */
    public void updatesEnd(String status) throws IOException {
        Files.writeString(folder.resolve("update-status"), status);
    }
}
