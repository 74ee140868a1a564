package bd.haat.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.fake.FakeSeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootJarTest {
    private static final String CLASS = FakeSeed.class.getName().replace('.', '/') + ".class";

    @TempDir
    Path folder;

    private Path app;

    @BeforeEach
    void extract() throws IOException {
        var fat = folder.resolve("fat.jar");
        try (var out = Files.newOutputStream(fat)) {
            write(out, manifest(), contents());
        }
        app = folder.resolve("out/app.jar");
        try (var boot = new BootJar(fat)) {
            assertThat(boot.isOne()).isTrue();
            boot.extract(app, folder.resolve("out/lib"));
        }
    }

    @Test
    void whatComesOutRuns() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-jar", app.toString()).start();

        assertThat(new String(process.getInputStream().readAllBytes())).startsWith("seeded ");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void librariesComeInTheOrderOfTheIndexAndTheLoaderStaysBehind() throws IOException {
        try (var jar = new JarFile(app.toFile())) {
            assertThat(jar.getManifest().getMainAttributes())
                    .containsEntry(Attributes.Name.CLASS_PATH, "lib/b.jar lib/a.jar")
                    .containsEntry(Attributes.Name.IMPLEMENTATION_TITLE, "Seed")
                    .doesNotContainKey(new Attributes.Name("Spring-Boot-Lib"));
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains(CLASS, "META-INF/maven/pom.xml")
                    .noneMatch(name -> name.contains("springframework") || name.startsWith("BOOT-INF"));
        }
        assertThat(folder.resolve("out/lib/a.jar")).exists();
    }

    @Test
    void aPlainJarIsNone() throws IOException {
        var plain = folder.resolve("plain.jar");
        try (var out = Files.newOutputStream(plain)) {
            write(out, new Manifest(), Map.of("x", new byte[0]));
        }

        try (var boot = new BootJar(plain)) {
            assertThat(boot.isOne()).isFalse();
        }
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.IMPLEMENTATION_TITLE, "Seed");
        main.put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        main.putValue("Start-Class", FakeSeed.class.getName());
        main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        main.putValue("Spring-Boot-Classpath-Index", "BOOT-INF/classpath.idx");
        return manifest;
    }

    private static Map<String, byte[]> contents() throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        for (var empty : List.of("META-INF/maven/pom.xml", "org/", "org/springframework/boot/loader/L.class")) {
            contents.put(empty, new byte[0]);
        }
        contents.put("META-INF/services/java.nio.file.spi.FileSystemProvider", "absent.Provider".getBytes());
        try (var bytes = FakeSeed.class.getClassLoader().getResourceAsStream(CLASS)) {
            contents.put("BOOT-INF/classes/" + CLASS, bytes.readAllBytes());
        }
        var library = new ByteArrayOutputStream();
        write(library, new Manifest(), Map.of("nothing", new byte[0]));
        contents.put("BOOT-INF/lib/a.jar", library.toByteArray());
        contents.put("BOOT-INF/lib/b.jar", library.toByteArray());
        contents.put("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/b.jar\"\n- \"BOOT-INF/lib/a.jar\"\n".getBytes());
        return contents;
    }

    private static void write(OutputStream to, Manifest manifest, Map<String, byte[]> contents) throws IOException {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (var out = new JarOutputStream(to, manifest)) {
            for (var entry : contents.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }
}
