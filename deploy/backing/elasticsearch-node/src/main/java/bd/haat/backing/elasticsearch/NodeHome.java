package bd.haat.backing.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folders that a node expects. */
record NodeHome(Path home) {
    void lay() throws IOException {
        Files.createDirectories(modules());
        Files.createDirectories(home.resolve("plugins"));
        Files.createDirectories(config());
        Files.writeString(config().resolve("elasticsearch.yml"), "");
        try (var logging = NodeHome.class.getResourceAsStream("log4j2.properties")) {
            Files.copy(logging, config().resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    Path config() {
        return home.resolve("config");
    }

    /** Stays empty: our modules are on the class path. */
    Path modules() {
        return home.resolve("modules");
    }
}
