package bd.haat.backing.clickhouse;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One connection to the engine over a folder of data. To be used by one thread at a time. */
@SuppressWarnings("restricted") // memory behind C's pointers has the size that the library says
final class Engine {
    private final Library library;
    private final MemorySegment connection;

    private Engine(Library library, MemorySegment connection) {
        this.library = library;
        this.connection = connection;
    }

    static Engine open(Path libraryFile, Path data) {
        var library = new Library(libraryFile);
        try (var arena = Arena.ofConfined()) {
            library.setSignalHandlersEnabled.invokeExact(0);
            var arguments = List.of("clickhouse", "--path=" + data);
            var pointers = arena.allocate(ADDRESS, arguments.size());
            for (int i = 0; i < arguments.size(); i++) {
                pointers.setAtIndex(ADDRESS, i, arena.allocateFrom(arguments.get(i)));
            }
            var opened = (MemorySegment) library.connect.invokeExact(arguments.size(), pointers);
            if (opened.address() == 0) {
                throw new IllegalStateException("the engine did not open " + data);
            }
            return new Engine(library, opened.reinterpret(ADDRESS.byteSize()));
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    /**
     * Runs one statement.
     *
     * @param statement SQL; behind an INSERT's FORMAT clause its data, in whatever bytes
     * @param format of the answer where the statement names none
     * @param parameters values of {@code {name:Type}} in the statement
     */
    Answer run(byte[] statement, String format, Map<String, String> parameters) {
        try (var arena = Arena.ofConfined()) {
            var names = new Strings(arena, List.copyOf(parameters.keySet()));
            var values = new Strings(
                    arena, parameters.keySet().stream().map(parameters::get).toList());
            var formatBytes = format.getBytes(StandardCharsets.UTF_8);
            var result = (MemorySegment) library.query.invokeExact(
                    connection.get(ADDRESS, 0),
                    copy(arena, statement),
                    (long) statement.length,
                    copy(arena, formatBytes),
                    (long) formatBytes.length,
                    names.pointers(),
                    names.lengths(),
                    values.pointers(),
                    values.lengths(),
                    (long) parameters.size());
            if (result.address() == 0) {
                return Answer.failed("Code: 1000. the engine gave no answer");
            }
            try {
                return answer(result);
            } finally {
                library.destroy.invokeExact(result);
            }
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private Answer answer(MemorySegment result) throws Throwable {
        var error = (MemorySegment) library.error.invokeExact(result);
        if (error.address() != 0) {
            return Answer.failed(error.reinterpret(Long.MAX_VALUE).getString(0));
        }
        var buffer = (MemorySegment) library.buffer.invokeExact(result);
        long length = (long) library.length.invokeExact(result);
        var bytes = length == 0 ? new byte[0] : buffer.reinterpret(length).toArray(JAVA_BYTE);
        long rowsRead = (long) library.rowsRead.invokeExact(result);
        long bytesRead = (long) library.bytesRead.invokeExact(result);
        return new Answer(bytes, null, rowsRead, bytesRead);
    }

    void close() {
        try {
            library.close.invokeExact(connection);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        return arena.allocateFrom(JAVA_BYTE, bytes.length == 0 ? new byte[1] : bytes);
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** Texts as C takes them: pointers, and lengths in bytes. */
    private record Strings(MemorySegment pointers, MemorySegment lengths) {
        Strings(Arena arena, List<String> texts) {
            this(arena.allocate(ADDRESS, texts.size() + 1L), arena.allocate(JAVA_LONG, texts.size() + 1L));
            for (int i = 0; i < texts.size(); i++) {
                var bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
                pointers.setAtIndex(ADDRESS, i, arena.allocateFrom(texts.get(i)));
                lengths.setAtIndex(JAVA_LONG, i, bytes.length);
            }
        }
    }
}
