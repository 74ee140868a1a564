package bd.haat.backing.clickhouse;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The functions of libchdb that are called, as its header {@code chdb.h} declares them. */
@SuppressWarnings("restricted") // memory behind C's pointers has the size that the library says
final class Library {
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    /** {@code void chdb_set_signal_handlers_enabled(int)}: the JVM needs the signals for itself. */
    final MethodHandle setSignalHandlersEnabled;

    /** {@code chdb_connection *chdb_connect(int argc, char **argv)}. */
    final MethodHandle connect;

    /** {@code void chdb_close_conn(chdb_connection *)}. */
    final MethodHandle close;

    /** Query, format, parameters' names and values, each with its length; returns a {@code chdb_result *}. */
    final MethodHandle query;

    final MethodHandle buffer;
    final MethodHandle length;
    final MethodHandle error;
    final MethodHandle rowsRead;
    final MethodHandle bytesRead;
    final MethodHandle destroy;

    Library(Path file) {
        symbols = SymbolLookup.libraryLookup(file, Arena.global());
        setSignalHandlersEnabled = procedure("chdb_set_signal_handlers_enabled", JAVA_INT);
        connect = function("chdb_connect", ADDRESS, JAVA_INT, ADDRESS);
        close = procedure("chdb_close_conn", ADDRESS);
        query = function(
                "chdb_query_with_params_n",
                ADDRESS,
                ADDRESS,
                ADDRESS,
                JAVA_LONG,
                ADDRESS,
                JAVA_LONG,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                JAVA_LONG);
        buffer = function("chdb_result_buffer", ADDRESS, ADDRESS);
        length = function("chdb_result_length", JAVA_LONG, ADDRESS);
        error = function("chdb_result_error", ADDRESS, ADDRESS);
        rowsRead = function("chdb_result_rows_read", JAVA_LONG, ADDRESS);
        bytesRead = function("chdb_result_bytes_read", JAVA_LONG, ADDRESS);
        destroy = procedure("chdb_destroy_query_result", ADDRESS);
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return linker.downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private MethodHandle procedure(String name, MemoryLayout... arguments) {
        return linker.downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
    }
}
