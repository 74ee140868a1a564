package bd.haat.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {
    @TempDir
    Path folder;

    private Path jar;
    private Extraction extraction;

    @BeforeEach
    void prepare() throws IOException {
        jar = folder.resolve("target/seed.jar");
        Files.createDirectories(jar.resolveSibling("lib"));
        Files.writeString(jar.resolveSibling("lib/some.jar"), "library");
        extraction = new Extraction(folder.resolve("run"));
    }

    @Test
    void theSameContentsAreExtractedOnce() throws Exception {
        write("one");
        var first = extraction.of("seed", jar);
        var mark = Files.writeString(first.resolveSibling("x.aot"), "trained");
        write("one");

        assertThat(extraction.of("seed", jar)).isEqualTo(first);
        assertThat(mark).exists();
        assertThat(first.resolveSibling("lib").resolve("some.jar")).hasContent("library");
    }

    @Test
    void otherContentsGetAFolderOfTheirOwnUntilTheOldOneMayGo() throws Exception {
        write("one");
        var first = extraction.of("seed", jar);
        write("two");
        var second = extraction.of("seed", jar);

        assertThat(second).isNotEqualTo(first);
        assertThat(first).exists();

        extraction.keepOnly(second);

        assertThat(first.getParent()).doesNotExist();
        assertThat(second).exists();
    }

    private void write(String contents) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("contents.txt"));
            out.write(contents.getBytes());
        }
    }
}
