package org.aftersales.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Finds the line that says why a service did not come up. */
final class ServiceLog {
    private static final int WIDTH = 300;

    private ServiceLog() {}

    /** The innermost cause of the last stack trace, else the last error, else the last line. */
    static String cause(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            var said = lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            for (Predicate<String> telling : tellingFirst()) {
                var found = said.reversed().stream().filter(telling).findFirst();
                if (found.isPresent()) {
                    return shortened(found.get());
                }
            }
            return "it said nothing";
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private static List<Predicate<String>> tellingFirst() {
        return List.of(
                line -> line.startsWith("Caused by:"),
                line -> line.contains("ERROR") || line.contains("\"level\":\"ERROR\""),
                line -> !line.startsWith("at "));
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
