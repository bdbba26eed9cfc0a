package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

/**
 * The published event contracts under {@code contracts/events}: a JSON Schema (2020-12) and a golden example per wire
 * type. Producers prove what they emit, consumers prove what they can read.
 */
public final class Contracts {
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    /**
     * The event, serialised as the outbox does it, satisfies the schema of its type and has no field the schema
     * lacks.
     */
    public static void assertEmitted(DomainEvent event) {
        var declared = event.getClass().getAnnotation(EventType.class);
        if (declared == null) {
            throw new AssertionError(event.getClass().getName() + " has no @EventType");
        }
        var data = ContractJson.tree(event);
        assertNoFault(declared.value(), faults(schema(declared.value()), data), data);
        assertNoFault(declared.value(), UndeclaredFields.in(schema(declared.value()), data), data);
    }

    /**
     * The event, serialised as the outbox does it, is the golden example of its type: what consumers have proven to read
     * is what is emitted.
     */
    public static void assertEmitsExample(DomainEvent event) {
        assertEmitted(event);
        var type = event.getClass().getAnnotation(EventType.class).value();
        var emitted = ContractJson.tree(event);
        if (!emitted.equals(example(type))) {
            throw new AssertionError(type + " is emitted as " + emitted + " and published as " + example(type));
        }
    }

    /** The golden example of the type satisfies its own schema and uses declared fields only. */
    public static void assertExample(String type) {
        var example = example(type);
        assertNoFault(type, faults(schema(type), example), example);
        assertNoFault(type, UndeclaredFields.in(schema(type), example), example);
    }

    /** The consumer's own record reads the golden example, and nothing it needs is missing there. */
    public static <T extends Record> T assertReadable(String type, Class<T> reader) {
        assertExample(type);
        var read = IncomingEvents.of(type, "acme").as(reader);
        var missing = MissingComponents.of(read);
        if (!missing.isEmpty()) {
            throw new AssertionError(reader.getSimpleName() + " finds nothing in " + type + " for " + missing);
        }
        return read;
    }

    /** The golden example of a type. */
    public static JsonNode example(String type) {
        return read(folder().resolve(type + EXAMPLE));
    }

    /** The schema of a type. */
    public static JsonNode schema(String type) {
        return read(folder().resolve(type + SCHEMA));
    }

    /** Every wire type that has a schema or an example. */
    public static Set<String> types() {
        return types(folder());
    }

    static Path folder() {
        return Repository.path("contracts", "events");
    }

    static Set<String> types(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SCHEMA) || name.endsWith(EXAMPLE))
                    .map(name -> name.replace(SCHEMA, "").replace(EXAMPLE, ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the contracts in a folder: a half of a pair, a wrong {@code $id}, an invalid example. */
    static List<String> faultsIn(Path folder) {
        var faults = new ArrayList<String>();
        for (var type : types(folder)) {
            var schema = folder.resolve(type + SCHEMA);
            var example = folder.resolve(type + EXAMPLE);
            if (!Files.exists(schema) || !Files.exists(example)) {
                faults.add(type + ": needs both a schema and an example");
                continue;
            }
            var id = read(schema).path("$id").asText();
            if (!id.endsWith("/" + type + SCHEMA)) {
                faults.add(type + ": $id is '" + id + "', it must end with the file name");
            }
            faults(read(schema), read(example)).forEach(fault -> faults.add(type + ": " + fault));
            UndeclaredFields.in(read(schema), read(example)).forEach(fault -> faults.add(type + ": " + fault));
        }
        return faults;
    }

    static JsonNode read(Path file) {
        try {
            return ContractJson.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("no contract " + file, e);
        }
    }

    /** What of the data the schema does not permit. */
    static List<String> faults(JsonNode schema, JsonNode data) {
        return REGISTRY.getSchema(schema).validate(data).stream()
                .map(Object::toString)
                .toList();
    }

    private static void assertNoFault(String type, List<String> faults, JsonNode data) {
        if (!faults.isEmpty()) {
            throw new AssertionError(type + " breaks its contract: " + faults + " in " + data);
        }
    }
}
