package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what Kafka and the issuer have to say in this JVM to a file, and keeps the logs of the start before. */
final class PlatformLog {
    private static final Logger ROOT = Logger.getLogger("");

    private PlatformLog() {}

    /** Libraries of a short command have nothing to say to the person who typed it. */
    static void silence() {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.OFF);
    }

    static void open(Path logs) {
        try {
            Files.createDirectories(logs);
            keepPrevious(logs);
            LogManager.getLogManager().reset();
            Handler file = new FileHandler(logs.resolve("platform.log").toString(), true);
            file.setFormatter(new SimpleFormatter());
            ROOT.addHandler(file);
            ROOT.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void close() {
        LogManager.getLogManager().reset();
    }

    private static void keepPrevious(Path logs) throws IOException {
        var previous = Files.createDirectories(logs.resolve("previous"));
        try (var files = Files.newDirectoryStream(logs, "*.log")) {
            for (var file : files) {
                move(file, previous.resolve(file.getFileName()));
            }
        }
    }

    private static void move(Path file, Path to) throws IOException {
        if (!file.endsWith("launcher.log") && !file.endsWith("build.log")) { // not ours: the script writes them
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
