package org.aftersales.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The contracts of the last release under {@code contracts/released}: what readers of events and clients of the API
 * were built against. A folder has {@code events} and {@code openapi}.
 */
final class Released {
    private static final String EVENTS = "events";
    private static final String OPENAPI = "openapi";

    private Released() {}

    /** What the contracts in {@code current} break of those in {@code released}. */
    static List<String> faults(Path released, Path current) {
        var faults = new ArrayList<String>();
        var schemas = released.resolve(EVENTS);
        for (var type : Contracts.types(schemas)) {
            schema(type, schemas, current.resolve(EVENTS)).forEach(fault -> faults.add(type + " " + fault));
        }
        for (var document : documents(released.resolve(OPENAPI))) {
            var now = current.resolve(OPENAPI).resolve(document.getFileName());
            api(document, now).forEach(fault -> faults.add(document.getFileName() + " " + fault));
        }
        return faults;
    }

    private static List<String> schema(String type, Path released, Path current) {
        var name = type + ".schema.json";
        if (!Files.exists(current.resolve(name))) return List.of("was removed");
        var before = Contracts.read(released.resolve(name));
        var after = Contracts.read(current.resolve(name));
        var faults = new ArrayList<>(Compatibility.faults(before, after));
        faults.addAll(Contracts.faults(after, Contracts.read(released.resolve(type + ".example.json"))));
        return faults;
    }

    private static List<String> api(Path released, Path current) {
        if (!Files.exists(current)) return List.of("was removed");
        return ApiCompatibility.faults(Yaml.read(released), Yaml.read(current));
    }

    private static List<Path> documents(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
