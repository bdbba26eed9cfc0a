package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory processes occupy; pages that several share are divided among them. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** Bytes of the process and of everything it started. */
    static long ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> of(process.pid()))
                .sum();
    }

    /** Bytes of one process; 0 when it has ended or the system does not tell. */
    static long of(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
