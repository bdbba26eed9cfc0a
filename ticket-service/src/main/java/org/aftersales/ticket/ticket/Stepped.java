package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as it comes about: how the ticket stands afterwards and what is told of it. */
record Stepped(Standing standing, TicketEvent event) {

    /** What this step makes of the ticket, told what the step needs. */
    static Stepped by(TicketStep step, Transition asked, Ticket ticket, Instant now) {
        var facts = ticket.facts();
        var before = ticket.standing();
        return switch (step) {
            case ASSIGN -> throw new TicketStep.AssigneeNeeded();
            case MERGE, UNMERGE -> throw new TicketStep.OtherTicketNeeded();
            case SCHEDULE -> new Stepped(before.scheduled(), new TicketEvent.Scheduled(facts, now));
            case START -> new Stepped(before.inWork(), new TicketEvent.Started(facts, now));
            case WAIT -> waiting(ticket, Objects.requireNonNull(asked.waitingFor()), now);
            case RESUME -> new Stepped(before.inWork(), new TicketEvent.Resumed(facts, now));
            case RESOLVE -> resolved(ticket, Objects.requireNonNull(asked.findings()), now);
            case CLOSE -> new Stepped(before.closed(now), new TicketEvent.Closed(facts, before.outcome(), now));
            case REOPEN -> reopened(ticket, now);
            case CANCEL -> cancelled(ticket, asked.reason(), now);
        };
    }

    private static Stepped waiting(Ticket ticket, WaitingFor what, Instant now) {
        return new Stepped(ticket.standing().waiting(what), new TicketEvent.Waiting(ticket.facts(), what, now));
    }

    /** Done, which only a ticket can be whose items all are. */
    static Stepped resolved(Ticket ticket, Findings found, Instant now) {
        ticket.life().guardOutcome(found.outcome(), "/findings/outcome");
        Items.guardComplete(ticket.items());

        var event = new TicketEvent.Resolved(ticket.facts(), found.outcome(), found.code(), now);
        return new Stepped(ticket.standing().resolved(found, now), event);
    }

    static Stepped reopened(Ticket ticket, Instant now) {
        ticket.life().guardReopening(ticket.standing().resolvedAt(), now);

        return new Stepped(ticket.standing().reopened(), new TicketEvent.Reopened(ticket.facts(), now));
    }

    static Stepped cancelled(Ticket ticket, @Nullable String reason, Instant now) {
        var event = new TicketEvent.Cancelled(ticket.facts(), Objects.requireNonNull(reason), now);
        return new Stepped(ticket.standing().cancelled(now), event);
    }

    /** Gone on with as another ticket, for a reason. */
    static Stepped merged(Ticket ticket, UUID into, Cause cause) {
        var reason = Objects.requireNonNull(cause.reason());
        var event = new TicketEvent.Merged(ticket.facts(), into, reason, cause.at());
        return new Stepped(ticket.standing().merged(into, cause.at()), event);
    }

    /** What it was before the step that merged it, which was its last. */
    static Stepped unmerged(Ticket ticket, UUID from, Cause cause) {
        var before = ticket.history().get(ticket.history().size() - 2);
        var reason = Objects.requireNonNull(cause.reason());
        var event = new TicketEvent.Unmerged(ticket.facts(), from, reason, cause.at());
        return new Stepped(ticket.standing().unmerged(before.to(), before.waitingFor()), event);
    }
}
