package bd.haat.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Takes Spring Boot's jar of jars apart, into a plain jar of the application and its libraries, in the order of their
 * index. That is the layout of Boot's own {@code -Djarmode=tools extract}, which costs a JVM for each jar and does not work
 * for programs without Spring.
 */
final class BootJar implements AutoCloseable {
    private static final String LOADER = "org/springframework/boot/loader/";
    private static final String LOADER_SERVICE = "META-INF/services/java.nio.file.spi.FileSystemProvider";
    private final JarFile jar;
    private final Attributes attributes;

    BootJar(Path file) throws IOException {
        jar = new JarFile(file.toFile());
        attributes = jar.getManifest().getMainAttributes();
    }

    /** Whether it is a jar of jars at all. */
    boolean isOne() {
        return attributes.getValue("Spring-Boot-Lib") != null;
    }

    /**
     * @param app the application's jar to write
     * @param lib folder for the libraries, made here
     */
    void extract(Path app, Path lib) throws IOException {
        Files.createDirectories(lib);
        var libraries = libraries();
        for (var library : libraries) {
            try (var bytes = jar.getInputStream(jar.getEntry(library))) {
                Files.copy(bytes, lib.resolve(fileName(library)));
            }
        }
        try (var out = new JarOutputStream(Files.newOutputStream(app), manifest(libraries, lib))) {
            for (var entry : jar.stream().toList()) {
                copy(entry, out);
            }
        }
    }

    private List<String> libraries() throws IOException {
        var index = jar.getEntry(attributes.getValue("Spring-Boot-Classpath-Index"));
        var libraries = new ArrayList<String>();
        try (var text = jar.getInputStream(index)) {
            for (var line : new String(text.readAllBytes()).lines().toList()) {
                libraries.add(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')));
            }
        }
        return libraries;
    }

    private Manifest manifest(List<String> libraries, Path lib) {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        attributes.forEach((name, value) -> {
            if (!name.toString().startsWith("Spring-Boot-")) {
                main.put(name, value);
            }
        });
        main.put(Attributes.Name.MAIN_CLASS, attributes.getValue("Start-Class"));
        main.remove(new Attributes.Name("Start-Class"));
        var path = libraries.stream().map(library -> lib.getFileName() + "/" + fileName(library));
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", path.toList()));
        return manifest;
    }

    private void copy(JarEntry entry, JarOutputStream out) throws IOException {
        var classes = attributes.getValue("Spring-Boot-Classes");
        var name = entry.getName().startsWith(classes) ? entry.getName().substring(classes.length()) : entry.getName();
        var ofBoot = name.startsWith("BOOT-INF/") || name.startsWith(LOADER) || LOADER.startsWith(name);
        if (ofBoot || name.equals(JarFile.MANIFEST_NAME) || entry.getName().equals(LOADER_SERVICE)) {
            return;
        }
        if (name.equals("META-INF/") && !entry.getName().equals(name)) {
            return; // stands at the top as well
        }
        var copy = new JarEntry(name);
        copy.setLastModifiedTime(entry.getLastModifiedTime());
        out.putNextEntry(copy);
        try (var bytes = jar.getInputStream(entry)) {
            bytes.transferTo(out);
        }
    }

    private static String fileName(String library) {
        return library.substring(library.lastIndexOf('/') + 1);
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
