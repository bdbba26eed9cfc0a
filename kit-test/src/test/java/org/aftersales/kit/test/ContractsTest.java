package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {
    private static final String SCHEMA = """
            {"$id": "https://example.org/contracts/events/shop.order.placed.v1.schema.json", "type": "object",
             "properties": {"orderId": {"type": "string", "format": "uuid"}}, "required": ["orderId"]}""";
    private static final String EXAMPLE = """
            {"orderId": "01936f5e-0000-7000-8000-000000000001"}""";

    @TempDir
    Path folder;

    @Test
    void every_schema_has_its_valid_example_and_every_example_its_schema() {
        assertEquals(List.of(), Contracts.faultsIn(Contracts.folder()));
    }

    @Test
    void every_type_travels_on_a_topic() {
        assertEquals(Contracts.types(), new TreeSet<>(Topics.byType().keySet()));
        Contracts.types()
                .forEach(type ->
                        assertTrue(Contracts.example(type).has(Topics.of(type).key()), type));
    }

    @Test
    void the_catalogue_of_events_shows_the_contracts() {
        GeneratedFile.verify("docs/events.md", EventCatalog.markdown());
    }

    @Test
    void a_sound_pair_has_no_fault() throws IOException {
        assertEquals(List.of(), faults(SCHEMA, EXAMPLE));
    }

    @Test
    void a_schema_without_an_example_is_caught() throws IOException {
        Files.writeString(folder.resolve("shop.order.placed.v1.schema.json"), SCHEMA);

        assertEquals(List.of("shop.order.placed.v1: needs both a schema and an example"), Contracts.faultsIn(folder));
    }

    @Test
    void an_example_without_a_schema_is_caught() throws IOException {
        Files.writeString(folder.resolve("shop.order.placed.v1.example.json"), EXAMPLE);

        assertEquals(List.of("shop.order.placed.v1: needs both a schema and an example"), Contracts.faultsIn(folder));
    }

    @Test
    void an_id_of_another_file_is_caught() throws IOException {
        assertEquals(
                1,
                faults(SCHEMA.replace("order.placed.v1", "order.placed.v2"), EXAMPLE)
                        .size());
    }

    @Test
    void an_invalid_example_is_caught() throws IOException {
        assertEquals(1, faults(SCHEMA, "{}").size());
        assertEquals(1, faults(SCHEMA, "{\"orderId\": \"17\"}").size(), "formats are asserted");
    }

    @Test
    void an_undeclared_field_is_caught() throws IOException {
        var faults = faults(SCHEMA, EXAMPLE.replace("}", ", \"email\": \"a@b.example\"}"));

        assertEquals(List.of("shop.order.placed.v1: /email is not declared"), faults);
    }

    @Test
    void an_event_without_a_wire_name_is_not_emitted() {
        record Nameless() implements DomainEvent {}

        assertThrows(AssertionError.class, () -> Contracts.assertEmitted(new Nameless()));
    }

    @Test
    void an_emitted_event_that_lacks_a_required_field_is_caught() {
        var refusal = assertThrows(AssertionError.class, () -> Contracts.assertEmitted(new Hollow("parsian")));

        assertTrue(refusal.getMessage().contains("breaks its contract"), refusal.getMessage());
    }

    @Test
    void a_reader_that_needs_what_is_not_sent_is_caught() {
        record Reader(String claimId, String colour) {}

        assertThrows(AssertionError.class, () -> Contracts.assertReadable("warranty.claim.approved.v1", Reader.class));
    }

    @Test
    void a_reader_of_some_fields_reads_the_example() {
        record Reader(String claimId, List<String> coverageKinds) {}

        var read = Contracts.assertReadable("warranty.claim.approved.v1", Reader.class);

        assertEquals("01936f5e-0000-7000-8000-000000000003", read.claimId());
        assertEquals(List.of("PARTS", "LABOUR"), read.coverageKinds());
    }

    @Test
    void an_event_that_is_not_the_published_example_is_caught() {
        var customer = UUID.fromString("01936f5e-0000-7000-8000-000000000001");
        var erased = Contracts.example("warranty.customer.erased.v1");
        var at = Instant.parse(erased.path("erasedAt").asText());

        Contracts.assertEmitsExample(new Erased(customer, at));

        var other = new Erased(customer, at.plusSeconds(1));
        assertThrows(AssertionError.class, () -> Contracts.assertEmitsExample(other));
    }

    @EventType("warranty.customer.erased.v1")
    record Erased(UUID customerId, Instant erasedAt) implements DomainEvent {}

    @EventType("warranty.claim.approved.v1")
    record Hollow(String retailerId) implements DomainEvent {}

    private List<String> faults(String schema, String example) throws IOException {
        Files.writeString(folder.resolve("shop.order.placed.v1.schema.json"), schema);
        Files.writeString(folder.resolve("shop.order.placed.v1.example.json"), example);
        return Contracts.faultsIn(folder);
    }
}
