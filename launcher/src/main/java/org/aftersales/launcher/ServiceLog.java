package org.aftersales.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the line that says why a service did not come up. */
final class ServiceLog {
    private static final int WIDTH = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ServiceLog() {}

    /** The innermost cause of the last stack trace, else the last error, else the last line. */
    static String cause(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            var said = lines.flatMap(ServiceLog::plain)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            for (var telling : tellingFirst()) {
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
                line -> line.startsWith("Caused by:"), line -> line.contains("ERROR"), line -> !line.startsWith("at "));
    }

    /** A structured line as a person would have read it: level and message, then the stack trace. */
    private static Stream<String> plain(String line) {
        if (!line.startsWith("{")) {
            return Stream.of(line);
        }
        try {
            var entry = JSON.readTree(line);
            var message =
                    entry.path("level").asText() + " " + entry.path("message").asText();
            return Stream.concat(
                    message.lines().limit(1), entry.path("stackTrace").asText().lines());
        } catch (JsonProcessingException cutOff) {
            return Stream.of(line);
        }
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
