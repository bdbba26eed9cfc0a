package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.aftersales.kit.outbox.ToldOutside;
import org.aftersales.kit.test.Untold;
import org.junit.jupiter.api.Test;

/** Whoever adds an event or a field to one decides here, by the contracts, whether the systems of retailers hear it. */
@QuarkusTest
class ToldRetailersTest {
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
    void of_tickets_retailers_hear_what_their_people_see() {
        var untold = Untold.of("ticket", told);

        assertEquals(UNTOLD, untold.types());
        assertEquals(HIDDEN, untold.fields());
        assertEquals("CUSTOMER", told.onlyIf().get("party"), "how we keep each other to it stays inside");
    }

    @Test
    void a_retailer_hears_that_an_endpoint_of_its_own_was_disabled() {
        assertEquals(new Untold(Set.of(), Set.of()), Untold.of("webhook", told));
    }
}
