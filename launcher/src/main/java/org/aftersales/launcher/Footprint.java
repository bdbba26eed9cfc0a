package org.aftersales.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a start cost, and what the database promises. */
record Footprint(Platform platform, Duration start) {
    String text() {
        long bytes = platform.residentMemory().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var durability = platform.durability().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "  %s · up in %.1f s · %.2f GB resident",
                durability,
                start.toMillis() / 1000.0,
                bytes / 1e9);
    }
}
