package org.aftersales.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The incoming channels that the application under test declares in its properties. */
final class Channels {
    private static final Pattern DECLARATION =
            Pattern.compile("(?:%\\w+\\.)?(mp\\.messaging\\.incoming\\.[^.]+)\\.topic");

    private Channels() {}

    /** Property prefixes such as {@code mp.messaging.incoming.warranty-claims}. */
    static Set<String> declared() {
        var channels = new TreeSet<String>();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (var file : Collections.list(loader.getResources("application.properties"))) {
                var properties = new Properties();
                try (var content = file.openStream()) {
                    properties.load(content);
                }
                properties.stringPropertyNames().stream()
                        .map(DECLARATION::matcher)
                        .filter(Matcher::matches)
                        .forEach(match -> channels.add(match.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return channels;
    }
}
