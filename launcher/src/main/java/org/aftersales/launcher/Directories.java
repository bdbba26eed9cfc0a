package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Whole directories: checked, made, deleted. */
final class Directories {
    private Directories() {}

    /** Fails when nothing can be written there. */
    static void requireWritable(Path directory) {
        try {
            Files.createDirectories(directory);
            var probe = Files.createTempFile(directory, "probe", ".tmp");
            try {
                Files.write(probe, new byte[64 * 1024]);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new LaunchFailure("cannot write to " + directory + ": " + reason(e), e);
        }
    }

    static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
