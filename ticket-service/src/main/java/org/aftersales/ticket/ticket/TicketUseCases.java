package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.ticket.TicketDesk.Shown;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class TicketUseCases {
    private final Tickets tickets;
    private final WithdrawnClaims withdrawnClaims;
    private final TicketDesk desk;
    private final Clock clock;

    TicketUseCases(Tickets tickets, WithdrawnClaims withdrawnClaims, TicketDesk desk, Clock clock) {
        this.tickets = tickets;
        this.withdrawnClaims = withdrawnClaims;
        this.desk = desk;
        this.clock = clock;
    }

    /** Opens the repair under an approved claim: exactly one, however often and however late the approval arrives. */
    public void openRepair(Concern concern) {
        var claimId = Objects.requireNonNull(concern.claimId(), "claimId");
        if (withdrawnClaims.contains(claimId) || tickets.ofClaim(claimId).isPresent()) return;

        tickets.add(Ticket.open(nextId(), Work.repair(concern), Cause.fact("claim-approved", clock.instant())));
    }

    /** Calls off what was to be done for a claim that its owner has taken back; work that is done stays done. */
    public void withdrawClaim(UUID claimId, Instant withdrawnAt) {
        withdrawnClaims.remember(claimId, withdrawnAt);
        tickets.ofClaim(claimId)
                .filter(Ticket::isOpen)
                .ifPresent(ticket -> ticket.cancel(Cause.fact("claim-withdrawn", clock.instant())));
    }

    /** Opens the ticket that puts a bad experience right, promised until {@code dueAt}. */
    public void openComplaint(Concern concern, Priority priority, @Nullable UUID aboutTicket, Instant dueAt) {
        if (tickets.answersComplaint(Objects.requireNonNull(concern.complaintId(), "complaintId"))) return;

        var work = new Work(TicketKind.COMPLAINT, priority, concern, aboutTicket, dueAt);
        tickets.add(Ticket.open(nextId(), work, Cause.fact("complaint-opened", clock.instant())));
    }

    /** Opens a ticket that no fact has opened, as an agent decides. */
    Shown open(Work work, Actor actor) {
        if (!work.kind().opensByHand()) throw new OpenedByFactsOnly(work.kind());

        var ticket = Ticket.open(nextId(), work, actor.cause(null, clock.instant()));
        tickets.add(ticket);
        return desk.show(ticket);
    }

    Shown assign(TicketId id, IfMatch expected, String assignee, Actor actor) {
        var ticket = desk.take(id);
        expected.check(ticket);
        ticket.assign(assignee, actor, clock.instant());
        return desk.show(ticket);
    }

    Shown move(TicketId id, IfMatch expected, Transition asked, Actor actor) {
        var ticket = desk.take(id);
        expected.check(ticket);
        ticket.take(asked, actor, clock.instant());
        return desk.show(ticket);
    }

    private TicketId nextId() {
        return new TicketId(Uuids.v7(clock));
    }

    /** Repairs and replacements answer an approved claim and complaint tickets a complaint; nobody makes one up. */
    static final class OpenedByFactsOnly extends RuleViolated {
        OpenedByFactsOnly(TicketKind kind) {
            super(
                    "kind-not-openable",
                    "Tickets of kind " + kind + " are opened by an approved claim or a complaint.",
                    List.of(new Violation("/kind", "kind-not-openable", "Opened by facts only.")));
        }
    }
}
