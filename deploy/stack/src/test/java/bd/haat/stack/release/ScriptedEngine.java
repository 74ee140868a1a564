package bd.haat.stack.release;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Command.Result;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A {@code docker} that is a script: it stands before the real one on the path of the stack's own commands and remembers in files of its folder. */
record ScriptedEngine(Path folder) {
    /** Puts the script there; {@code %s} in it is the folder. */
    static ScriptedEngine of(Path folder, String script) throws IOException {
        var engine = new ScriptedEngine(folder);
        engine.program("docker", script.formatted(folder));
        return engine;
    }

    /** One more program that is met instead of the real one. */
    void program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), script).toFile();
        if (!file.setExecutable(true)) throw new IOException(file + " can't be made executable");
    }

    /** Runs a command of the checkout, to its end. */
    Result run(String command, String... arguments) {
        var line = Stream.concat(Stream.of(StackFile.ROOT.resolve(command).toString()), Stream.of(arguments));
        return Command.of(line.toArray(String[]::new))
                .with("PATH", folder + ":" + System.getenv("PATH"))
                .with("HAAT_VERSION", "2")
                .with("HAAT_DOMAIN", "shop.example")
                .with("HAAT_AT_ONCE", "1")
                .with("HAAT_PATIENCE", "1")
                .run();
    }
}
