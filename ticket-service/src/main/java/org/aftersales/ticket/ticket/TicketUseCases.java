package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
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

    /** Opens a ticket that no fact has opened, as somebody decides who may see it. */
    Shown open(Work work, List<Device> devices, Actor actor) {
        desk.guard(work.concern());

        var now = clock.instant();
        var ticket = Ticket.open(nextId(), work, actor.cause(null, now));
        devices.forEach(device -> ticket.addItem(device, now));
        tickets.add(ticket);
        return desk.show(ticket);
    }

    /** Opens a ticket for what is left to do after one that is over. */
    Shown followUp(TicketId id, FollowUp asked, Actor actor) {
        var earlier = desk.take(id);
        if (earlier.isOpen()) throw new StillOpen();

        return open(asked.after(earlier), List.of(), actor);
    }

    Shown assign(TicketId id, IfMatch expected, String assignee, Actor actor) {
        return change(id, expected, ticket -> ticket.assign(assignee, actor, clock.instant()));
    }

    Shown move(TicketId id, IfMatch expected, Transition asked, Actor actor) {
        return change(id, expected, ticket -> ticket.take(asked, actor, clock.instant()));
    }

    Shown changePriority(TicketId id, IfMatch expected, Priority priority) {
        return change(id, expected, ticket -> ticket.changePriority(priority, clock.instant()));
    }

    Shown addItem(TicketId id, IfMatch expected, Device device) {
        return change(id, expected, ticket -> ticket.addItem(device, clock.instant()));
    }

    Shown completeItem(TicketId id, IfMatch expected, UUID item, Findings found, Actor actor) {
        return change(id, expected, ticket -> ticket.completeItem(item, found, actor, clock.instant()));
    }

    /** What this person could do with the ticket now. */
    List<MoveView> possibleMoves(TicketId id, Actor actor) {
        var ticket = desk.show(id).ticket();
        return PossibleMoves.of(ticket, actor, clock.instant()).stream()
                .map(move -> MoveView.of(move, ticket.life()))
                .toList();
    }

    private Shown change(TicketId id, IfMatch expected, Consumer<Ticket> change) {
        var ticket = desk.take(id);
        expected.check(ticket);
        change.accept(ticket);
        return desk.show(ticket);
    }

    private TicketId nextId() {
        return new TicketId(Uuids.v7(clock));
    }

    /** What is not over is gone on with, not followed up. */
    static final class StillOpen extends Conflict {
        StillOpen() {
            super("still-open", "There is work to do on this ticket; nothing follows it yet.");
        }
    }
}
