package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.ticket.TicketDesk.Shown;
import org.aftersales.ticket.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class TicketUseCases {
    private final Tickets tickets;
    private final WithdrawnClaims withdrawnClaims;
    private final UnitUseCases units;
    private final Openings openings;
    private final TicketDesk desk;
    private final TicketJournal journal;
    private final Clock clock;

    TicketUseCases(
            Tickets tickets,
            WithdrawnClaims withdrawnClaims,
            UnitUseCases units,
            Openings openings,
            TicketDesk desk,
            TicketJournal journal,
            Clock clock) {
        this.tickets = tickets;
        this.withdrawnClaims = withdrawnClaims;
        this.units = units;
        this.openings = openings;
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens the one repair under an approved claim, however often the approval arrives; none for a unit given back. */
    public void openRepair(Concern concern) {
        var claimId = Objects.requireNonNull(concern.claimId(), "claimId");
        if (withdrawnClaims.contains(claimId) || tickets.ofClaim(claimId).isPresent()) return;
        if (concern.unitId() != null && units.isReturned(concern.unitId())) return;

        add(Work.repair(concern), Cause.fact("claim-approved", clock.instant()));
    }

    /** Calls off what was to be done for a claim that its owner has taken back; work that is done stays done. */
    public void withdrawClaim(UUID claimId, Instant withdrawnAt) {
        withdrawnClaims.remember(claimId, withdrawnAt);
        tickets.ofClaim(claimId).filter(Ticket::isOpen).ifPresent(this::callOff);
    }

    /** Nobody is the customer any more: what the tickets were about, in people's words, goes with them. */
    public void forgetWords(UUID customerId) {
        tickets.update(
                "work.subject = null, version = version + 1" // whoever has read the words has another version
                        + " where work.concern.customerId = ?1 and work.subject is not null",
                customerId);
    }

    /** Opens the ticket that puts a bad experience right, promised until {@code dueAt}. */
    public void openComplaint(Concern concern, Priority priority, @Nullable UUID aboutTicket, Instant dueAt) {
        if (tickets.answersComplaint(Objects.requireNonNull(concern.complaintId(), "complaintId"))) return;

        var work = new Work(TicketKind.COMPLAINT, priority, concern, aboutTicket, dueAt);
        add(work, Cause.fact("complaint-opened", clock.instant()));
    }

    /** The complaint is worse than it was: while there is work to do, its ticket is so urgent at least, and due by then. */
    public void worsenComplaint(UUID complaintId, Priority least, Instant dueAt) {
        tickets.lockOfComplaint(complaintId).filter(Ticket::isOpen).ifPresent(ticket -> {
            var cause = Cause.fact("complaint-worsened", clock.instant());
            journal.changed(ticket, cause, worse -> worse.hasten(least, dueAt, cause.at()));
        });
    }

    /** Opens the ticket for what a customer has written to us. */
    public TicketBrief openSupport(Concern concern, String subject) {
        return openSupport(new Work(TicketKind.SUPPORT, Priority.NORMAL, concern, null, null), subject);
    }

    /** As {@link #openSupport} where they have written about a ticket that is over. */
    public TicketBrief openSupportAfter(UUID earlier, String subject) {
        var work = tickets.get(new TicketId(earlier)).work();
        return openSupport(work.followedBy(TicketKind.SUPPORT, Priority.NORMAL, earlier), subject);
    }

    private TicketBrief openSupport(Work work, String subject) {
        var cause = Cause.fact("customer-wrote", clock.instant());
        var ticket = openings.begin(work.about(subject.isBlank() ? null : subject), cause);
        return TicketBrief.of(openings.add(ticket, cause));
    }

    Shown assign(TicketId id, IfMatch expected, String assignee, Actor actor) {
        var cause = cause(actor);
        return change(id, expected, cause, ticket -> ticket.assign(assignee, actor, cause.at()));
    }

    Shown move(TicketId id, IfMatch expected, Transition asked, Actor actor) {
        var cause = actor.cause(asked.reason(), clock.instant());
        return change(id, expected, cause, ticket -> ticket.take(asked, actor, cause.at()));
    }

    Shown changePriority(TicketId id, IfMatch expected, Priority priority, Actor actor) {
        var cause = cause(actor);
        return change(id, expected, cause, ticket -> ticket.changePriority(priority, cause.at()));
    }

    Shown addItem(TicketId id, IfMatch expected, Device device, Actor actor) {
        var cause = cause(actor);
        return change(id, expected, cause, ticket -> ticket.addItem(device, cause.at()));
    }

    Shown completeItem(TicketId id, IfMatch expected, UUID item, Findings found, Actor actor) {
        var cause = cause(actor);
        return change(id, expected, cause, ticket -> ticket.completeItem(item, found, actor, cause.at()));
    }

    /** Those behind a place in the chain, in its order. */
    List<ChangeView> changes(TicketId id, int behind, int most) {
        return journal.changes(desk.show(id).ticket(), behind, most);
    }

    VerificationView verifyChanges(TicketId id) {
        return journal.verify(desk.take(id)); // held: nobody changes what is compared
    }

    /** What this person could do with the ticket now. */
    List<MoveView> possibleMoves(TicketId id, Actor actor) {
        var ticket = desk.show(id).ticket();
        return PossibleMoves.of(ticket, actor, clock.instant()).stream()
                .map(move -> MoveView.of(move, ticket.life()))
                .toList();
    }

    private Shown change(TicketId id, IfMatch expected, Cause cause, Consumer<Ticket> change) {
        var ticket = desk.take(id);
        expected.check(ticket);
        journal.changed(ticket, cause, change);
        return desk.show(ticket);
    }

    private void callOff(Ticket ticket) {
        var cause = Cause.fact("claim-withdrawn", clock.instant());
        journal.changed(ticket, cause, calledOff -> calledOff.cancel(cause));
    }

    private void add(Work work, Cause cause) {
        openings.add(openings.begin(work, cause), cause);
    }

    private Cause cause(Actor actor) {
        return actor.cause(null, clock.instant());
    }
}
