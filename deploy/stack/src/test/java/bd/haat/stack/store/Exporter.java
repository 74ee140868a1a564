package bd.haat.stack.store;

import static bd.haat.stack.StackFile.at;
import static bd.haat.stack.StackFile.list;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Ports;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** An exporter of the stack beside the stores of a {@link StoreNode}: the stack's line and environment, Debian's program. */
final class Exporter {
    private final int port = Ports.free();

    /** @param changes pairs of what the stack's line says and what is to stand here */
    Exporter(StoreNode node, String name, Map<String, String> telling, String... changes) throws IOException {
        var service = StackFile.whole().services().get(name);
        var environment = new HashMap<>(telling);
        environment.replaceAll((_, value) -> value + port);
        at(service, "environment")
                .forEach((variable, value) -> environment.put(variable, node.here(name, String.valueOf(value))));
        var line = list(service, "entrypoint").stream()
                .map(word -> changed(node.here(name, String.valueOf(word)), changes))
                .toArray(String[]::new);
        node.start(name, environment, () -> !Ports.isFree(port), line.length == 0 ? changes : line);
    }

    String figures(String path) {
        return Command.of("curl", "-s", "--max-time", "20", "http://127.0.0.1:" + port + path)
                .run()
                .output();
    }

    private static String changed(String word, String... changes) {
        var here = word;
        for (int i = 0; i < changes.length; i += 2) here = here.replace(changes[i], changes[i + 1]);
        return here;
    }
}
