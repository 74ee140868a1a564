package bd.haat.load.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Memory {
    private Memory() {}

    /** Resident memory that is not shared with files or other processes, plus such that is; 0 when the process is gone. */
    static long rssKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
