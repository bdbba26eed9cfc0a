package org.aftersales.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on, and what else kept it busy. */
final class Machine {
    private Machine() {}

    static Map<String, String> description() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", first("/proc/cpuinfo", "model name"));
        facts.put("memory", first("/proc/meminfo", "MemTotal"));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", Runtime.version().toString());
        return facts;
    }

    /** The load averages over 1, 5 and 15 minutes. */
    static String load() throws IOException {
        var text = Files.readString(Path.of("/proc/loadavg")).split(" ");
        return text[0] + " " + text[1] + " " + text[2];
    }

    private static String first(String file, String key) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
