package org.aftersales.ticket.ticket;

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

    private static final Set<String> UNTOLD = Set.of(
            "ticket.appointment.expired.v1",
            "ticket.appointment.held.v1",
            "ticket.appointment.late-fee-waived.v1",
            "ticket.clock.escalated.v1",
            "ticket.message.posted.v1",
            "ticket.ticket.linked.v1",
            "ticket.ticket.unlinked.v1");

    private static final Set<String> HIDDEN = Set.of(
            "acceptedBy",
            "askedBy",
            "assignee",
            "findingCode",
            "late",
            "lateFee",
            "lateFeeId",
            "mergedInto",
            "plannedFrom",
            "plannedUntil",
            "previousId",
            "reasonCode",
            "technicians",
            "unclearTopics",
            "unmergedFrom");

    @Inject
    ToldOutside told;

    @Test
    void of_tickets_retailers_hear_what_their_people_see() throws IOException {
        var untold = new TreeSet<String>();
        var hidden = new TreeSet<String>();
        try (var files = Files.list(Path.of("../contracts/events"))) {
            for (var file : files.filter(ToldRetailersTest::isOfTickets).toList()) {
                var type = file.getFileName().toString().replace(SCHEMA, "");
                if (told.types().contains(type)) hidden.addAll(fields(file));
                else untold.add(type);
            }
        }
        hidden.removeAll(told.fields());

        assertEquals(UNTOLD, untold);
        assertEquals(HIDDEN, hidden);
        assertEquals("CUSTOMER", told.onlyIf().get("party"), "how we keep each other to it stays inside");
    }

    @Test
    void a_retailer_hears_that_an_endpoint_of_its_own_was_disabled() throws IOException {
        var fields = fields(Path.of("../contracts/events/webhook.endpoint.disabled.v1" + SCHEMA));
        fields.removeAll(told.fields());

        assertEquals(Set.of(), fields);
    }

    private static boolean isOfTickets(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("ticket.") && name.endsWith(SCHEMA);
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
