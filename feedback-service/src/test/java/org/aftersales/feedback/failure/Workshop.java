package org.aftersales.feedback.failure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;

/** Ten units of one batch in the field, and the centre that repairs them. */
record Workshop(Story story, String tenant) {

    static final String GTIN = "09521234001348";

    /** A Monday. */
    static final LocalDate FIRST = LocalDate.parse("2026-09-07");

    static Workshop of(Story story) {
        var workshop = new Workshop(story, "t-" + UUID.randomUUID());
        Asked.as(Tokens.manager(workshop.tenant()))
                .contentType("application/json")
                .body("""
                        {"centres": [{"code": "shiraz", "technicians": ["technician-7"]}], "batches": [
                          {"gtin": "09521234001348", "code": "W31", "serialFrom": "A000", "serialTo": "A999"}]}""")
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
        for (int i = 0; i < 10; i++) workshop.sold("A00" + i);
        return workshop;
    }

    private void sold(String serial) {
        deliver("warranty.unit.registered.v1", Map.of("unitId", unit(serial), "gtin", GTIN, "serial", serial));
    }

    /** On the Monday of a week; the first of the ten. */
    void sentBack(int week, int units) {
        for (int i = 0; i < units; i++) {
            var monday = FIRST.plusWeeks(week) + "T08:00:00Z";
            deliver("warranty.unit.returned.v1", Map.of("unitId", unit("A00" + i), "returnedAt", monday));
        }
    }

    private UUID unit(String serial) {
        return UUID.nameUUIDFromBytes((tenant + serial).getBytes(StandardCharsets.UTF_8));
    }

    /** On the Wednesday of a week; answers the last ticket. */
    UUID found(int week, int failures) {
        var ticket = UUID.randomUUID();
        for (int i = 0; i < failures; i++) {
            ticket = UUID.randomUUID();
            deliver("ticket.ticket.assigned.v1", Map.of("ticketId", ticket, "assignee", "technician-7"));
            deliver(
                    "ticket.ticket.resolved.v1",
                    Map.of("ticketId", ticket, "gtin", GTIN, "serial", "A00" + i % 10, "resolvedAt", noon(week)));
        }
        return ticket;
    }

    /** Likewise. */
    void claimed(int week, int failures) {
        for (int i = 0; i < failures; i++) {
            deliver(
                    "warranty.claim.filed.v1",
                    Map.of(
                            "claimId",
                            UUID.randomUUID(),
                            "gtin",
                            GTIN,
                            "serial",
                            "A00" + i % 10,
                            "filedAt",
                            noon(week)));
        }
    }

    void reopened(UUID ticket) {
        deliver("ticket.ticket.reopened.v1", Map.of("ticketId", ticket));
    }

    private void deliver(String type, Map<String, ?> values) {
        story.deliver(IncomingEvents.of(type, values, tenant));
    }

    private static Instant noon(int week) {
        return Instant.parse(FIRST.plusWeeks(week).plusDays(2) + "T12:00:00Z");
    }
}
