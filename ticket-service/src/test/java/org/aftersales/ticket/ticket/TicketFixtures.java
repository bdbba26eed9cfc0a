package org.aftersales.ticket.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;

/** Tickets in every state, as unit tests need them. */
final class TicketFixtures {
    static final Instant NOW = Instant.parse("2026-11-20T08:15:31.204Z");
    static final Actor AGENT = new Actor("an-agent", Set.of(Roles.AGENT));
    static final Actor MANAGER = new Actor("a-manager", Set.of(Roles.MANAGER));
    static final Actor TECHNICIAN = new Actor("a-technician", Set.of(Roles.TECHNICIAN));
    static final Actor CUSTOMER = new Actor("a-customer", Set.of(Roles.CUSTOMER));
    static final Actor COLLEAGUE = new Actor("another-technician", Set.of(Roles.TECHNICIAN));
    static final String WORDS = "Mrs Rahimi of 12 Vali Asr spilt tea into it";

    private TicketFixtures() {}

    static Concern aConcern() {
        return new Concern(
                UUID.fromString("01936f5e-0000-7000-8000-000000000001"),
                "parsian",
                UUID.fromString("01936f5e-0000-7000-8000-000000000002"),
                "09521234001348",
                "TV55EN510501",
                UUID.randomUUID(),
                null);
    }

    static Ticket anOpenTicket() {
        var id = new TicketId(UUID.randomUUID());
        return Ticket.open(id, Work.repair(aConcern()), Cause.fact("claim-approved", NOW));
    }

    static Ticket anAssignedTicket() {
        var ticket = anOpenTicket();
        ticket.assign(TECHNICIAN.subject(), AGENT, NOW);
        return ticket;
    }

    static Ticket aScheduledTicket() {
        var ticket = anAssignedTicket();
        ticket.take(to(TicketStatus.SCHEDULED), TECHNICIAN, NOW);
        return ticket;
    }

    static Ticket aTicketInWork() {
        var ticket = anAssignedTicket();
        ticket.take(to(TicketStatus.IN_PROGRESS), TECHNICIAN, NOW);
        return ticket;
    }

    static Ticket aWaitingTicket() {
        var ticket = aTicketInWork();
        ticket.take(waitFor(WaitingFor.PARTS), TECHNICIAN, NOW);
        return ticket;
    }

    static Ticket aResolvedTicket() {
        var ticket = aTicketInWork();
        ticket.take(resolved(), TECHNICIAN, NOW);
        return ticket;
    }

    static Ticket aClosedTicket() {
        var ticket = aResolvedTicket();
        ticket.take(to(TicketStatus.CLOSED), TECHNICIAN, NOW);
        return ticket;
    }

    static Ticket aCancelledTicket() {
        var ticket = anOpenTicket();
        ticket.take(because(TicketStatus.CANCELLED, "duplicate"), AGENT, NOW);
        return ticket;
    }

    static Ticket aMergedTicket() {
        var ticket = anOpenTicket();
        var cause = AGENT.cause("same-fault", NOW);
        ticket.step(Stepped.merged(ticket, UUID.randomUUID(), cause), cause);
        return ticket;
    }

    /** A ticket in this state, brought there by its own moves. */
    static Ticket aTicket(TicketStatus status) {
        return switch (status) {
            case OPEN -> anOpenTicket();
            case ASSIGNED -> anAssignedTicket();
            case SCHEDULED -> aScheduledTicket();
            case IN_PROGRESS -> aTicketInWork();
            case WAITING -> aWaitingTicket();
            case RESOLVED -> aResolvedTicket();
            case CLOSED -> aClosedTicket();
            case CANCELLED -> aCancelledTicket();
            case MERGED -> aMergedTicket();
        };
    }

    static Transition to(TicketStatus status) {
        return new Transition(status, null, null, null);
    }

    static Transition because(TicketStatus status, String reason) {
        return new Transition(status, null, reason, null);
    }

    static Transition waitFor(WaitingFor what) {
        return new Transition(TicketStatus.WAITING, what, null, null);
    }

    static Transition resolved() {
        return new Transition(TicketStatus.RESOLVED, null, null, findings());
    }

    static Findings findings() {
        return new Findings(Outcome.PART_REPLACED, "POWER_BOARD", WORDS.getBytes(StandardCharsets.UTF_8));
    }

    /** What a step to this state has to be told, completely. */
    static Transition complete(TicketStatus to) {
        return switch (to) {
            case WAITING -> waitFor(WaitingFor.PARTS);
            case RESOLVED -> resolved();
            case OPEN, ASSIGNED, SCHEDULED, IN_PROGRESS, CLOSED, CANCELLED, MERGED -> because(to, "because");
        };
    }
}
