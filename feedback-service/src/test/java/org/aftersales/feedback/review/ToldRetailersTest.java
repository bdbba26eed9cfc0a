package org.aftersales.feedback.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.aftersales.kit.outbox.ToldOutside;
import org.junit.jupiter.api.Test;

/** Whoever adds an event or a field to one decides here, by the contracts, whether the systems of retailers hear it. */
@QuarkusTest
class ToldRetailersTest {

    private static final String SCHEMA = ".schema.json";

    @Inject
    ToldOutside told;

    @Test
    void of_feedback_retailers_hear_what_is_published_about_what_they_sold() throws IOException {
        var heard = new TreeSet<String>();
        var hidden = new TreeSet<String>();
        try (var files = Files.list(Path.of("../contracts/events"))) {
            for (var file : files.filter(ToldRetailersTest::isOfFeedback).toList()) {
                var type = file.getFileName().toString().replace(SCHEMA, "");
                if (!told.types().contains(type)) continue;
                heard.add(type);
                hidden.addAll(fields(file));
            }
        }
        hidden.removeAll(told.fields());

        assertEquals(
                Set.of(
                        "feedback.review.published.v1",
                        "feedback.review.incentive-disclosed.v1",
                        "feedback.review.withdrawn.v1"),
                heard);
        assertEquals(Set.of("customerId", "unitId"), hidden);
    }

    @Test
    void a_retailer_hears_that_an_endpoint_of_its_own_was_disabled() throws IOException {
        var fields = fields(Path.of("../contracts/events/webhook.endpoint.disabled.v1" + SCHEMA));
        fields.removeAll(told.fields());

        assertEquals(Set.of(), fields);
    }

    private static boolean isOfFeedback(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("feedback.") && name.endsWith(SCHEMA);
    }

    private static Set<String> fields(Path schema) throws IOException {
        var fields = new TreeSet<String>();
        new ObjectMapper()
                .readTree(schema.toFile())
                .path("properties")
                .fieldNames()
                .forEachRemaining(fields::add);
        return fields;
    }
}
