package org.aftersales.warranty.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.warranty.claim.FiledClaims;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketsConsumerTest {

    private static final String CLOSED = "ticket.ticket.closed.v1";
    private static final String TICKET = "01936f5e-0000-7000-8000-000000000004";

    private final String tenant = "tickets-" + UUID.randomUUID();

    @Inject
    TicketsConsumer consumer;

    @Inject
    FiledClaims claims;

    @Inject
    EventProbe probe;

    @Test
    void the_published_example_can_be_read() {
        var closed = Contracts.assertReadable(CLOSED, TicketClosed.class);

        assertEquals(UUID.fromString(TICKET), closed.ticketId());
        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000003"), closed.claimId());
    }

    @Test
    void the_closed_ticket_settles_its_claim() {
        var claim = claims.approved(tenant);
        var mark = probe.mark();

        consumer.receive(closed(claim));

        assertEquals("SETTLED", claims.status(tenant, claim));
        probe.in(tenant, mark)
                .expect("warranty.claim.settled.v1")
                .with("claimId", claim)
                .with("ticketId", TICKET)
                .andNothingElse();
    }

    @Test
    void the_same_closing_delivered_twice_settles_once() {
        var event = closed(claims.approved(tenant));
        var mark = probe.mark();

        consumer.receive(event);
        consumer.receive(event);

        probe.in(tenant, mark).expect("warranty.claim.settled.v1").andNothingElse();
    }

    @Test
    void a_reopened_ticket_that_closes_again_settles_nothing_again() {
        var claim = claims.approved(tenant);
        consumer.receive(closed(claim));
        var mark = probe.mark();

        consumer.receive(closed(claim));

        assertEquals("SETTLED", claims.status(tenant, claim));
        probe.in(tenant, mark).andNothingElse();
    }

    @Test
    void work_for_a_withdrawn_claim_changes_nothing() {
        var claim = claims.withdrawn(tenant);
        var mark = probe.mark();

        consumer.receive(closed(claim));

        assertEquals("WITHDRAWN", claims.status(tenant, claim));
        probe.in(tenant, mark).andNothingElse();
    }

    @Test
    void a_ticket_without_a_claim_is_skipped() {
        consumer.receive(IncomingEvents.of(CLOSED, Map.of("claimId", IncomingEvents.REMOVED), tenant));

        probe.in(tenant).andNothingElse();
    }

    @Test
    void what_happens_before_the_closing_is_skipped() {
        var claim = claims.approved(tenant);
        var mark = probe.mark();

        consumer.receive(IncomingEvents.of("ticket.ticket.resolved.v1", Map.of("claimId", claim), tenant));

        assertEquals("APPROVED", claims.status(tenant, claim));
        probe.in(tenant, mark).andNothingElse();
    }

    @Test
    void work_for_a_claim_that_nobody_approved_is_a_dead_letter() {
        var claim = claims.inReview(tenant);
        var mark = probe.mark();

        consumer.receive(closed(claim));

        assertEquals("IN_REVIEW", claims.status(tenant, claim));
        assertEquals(
                "warranty.dead-letters",
                probe.in(tenant, mark).expect("dead-letter").andNothingElse().topic());
    }

    @Test
    void another_tenants_ticket_cannot_settle_the_claim() {
        var claim = claims.approved(tenant);
        var other = "other-" + tenant;

        consumer.receive(IncomingEvents.of(CLOSED, Map.of("claimId", claim), other));

        assertEquals("APPROVED", claims.status(tenant, claim));
        probe.in(other).expect("dead-letter").andNothingElse();
    }

    private IncomingEvent closed(String claim) {
        return IncomingEvents.of(CLOSED, Map.of("claimId", claim), tenant);
    }
}
