package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.Turns;

/**
 * One ticket goes on as another, or belongs to it.
 *
 * <p>Invariants: there are no chains, and so no cycles; what a ticket was merged into is open; customers are not mixed
 * unless somebody with the right said so. The hardest race is two tickets that are merged into each other at once: all
 * that relates tickets of a tenant is done one after another, and a ticket that was merged is held before the one as which
 * it goes on.
 */
@ApplicationScoped
@Transactional
public class TicketRelationUseCases {
    private static final String TURN = "ticket-relations";

    private final Tickets tickets;
    private final TicketDesk desk;
    private final TicketJournal journal;
    private final Turns turns;
    private final Caller caller;
    private final Clock clock;

    TicketRelationUseCases(
            Tickets tickets, TicketDesk desk, TicketJournal journal, Turns turns, Caller caller, Clock clock) {
        this.tickets = tickets;
        this.desk = desk;
        this.journal = journal;
        this.turns = turns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param reason a code
     * @param acrossCustomers whether tickets of different customers are meant
     */
    public record Merge(UUID id, UUID into, String reason, boolean acrossCustomers) {}

    /** Waits until nobody else of the tenant relates tickets to each other, and keeps others from it until the end. */
    public void takeTurn() {
        turns.take(TURN);
    }

    /**
     * What was merged or taken out again.
     *
     * @param version of the ticket afterwards
     */
    public record Changed(MergedTicket merged, long version) {}

    /** Lets one ticket go on as another; both keep their histories. */
    public Changed merge(Merge asked, IfMatch expected) {
        takeTurn();
        var ticket = held(asked.id(), expected);
        var into = desk.take(new TicketId(asked.into()));
        MergeRules.guard(ticket, into, asked.acrossCustomers(), actor());
        if (!tickets.mergedInto(ticket.key()).isEmpty()) throw new MergeRules.LeadsOthers();

        var cause = actor().cause(asked.reason(), clock.instant());
        journal.changed(ticket, cause, merged -> merged.step(Stepped.merged(merged, into.key(), cause), cause));
        journal.told(into, "merged/" + ticket.number(), "in", cause);
        tickets.touch(into);
        return changed(MergedTicket.of(ticket), ticket);
    }

    /** Takes it back: the ticket is what it was, with the clocks it had; what was written meanwhile stays where it is. */
    public Changed undo(UUID id, String reason, IfMatch expected) {
        takeTurn();
        var ticket = held(id, expected);
        MergeRules.guardUndo(ticket, clock.instant());
        var was = MergedTicket.of(ticket);
        var from = tickets.lock(new TicketId(was.into()));

        var cause = actor().cause(reason, clock.instant());
        journal.changed(ticket, cause, apart -> apart.step(Stepped.unmerged(apart, from.key(), cause), cause));
        journal.told(from, "merged/" + ticket.number(), "out", cause);
        tickets.touch(from);
        return changed(was, ticket);
    }

    /** Where a ticket goes on that the caller may see. */
    public Optional<MergedTicket> mergedAs(UUID id) {
        var ticket = desk.show(new TicketId(id)).ticket();
        return ticket.standing().goesOnAs().map(into -> MergedTicket.of(ticket));
    }

    /** Which tickets go on as one that the caller may see, in the order of their opening. */
    public List<MergedTicket> mergedInto(UUID id) {
        desk.show(new TicketId(id));
        return tickets.mergedInto(id).stream().map(MergedTicket::of).toList();
    }

    /**
     * Two tickets belong together from now on, which both remember. The turn is taken.
     *
     * @throws Conflict when one of them goes on as another
     */
    public void linked(Link link) {
        var ticket = remember(link, "made");
        ticket.tell(new TicketEvent.Linked(ticket.facts(), link.relation(), link.other(), clock.instant()));
    }

    /** They do not belong together any more. The turn is taken. */
    public void unlinked(Link link) {
        var ticket = remember(link, "removed");
        ticket.tell(new TicketEvent.Unlinked(ticket.facts(), link.relation(), link.other(), clock.instant()));
    }

    /**
     * What one ticket is to another.
     *
     * @param relation a code
     * @param inverse what the other is to the first
     */
    public record Link(UUID id, String relation, UUID other, String inverse) {}

    private Ticket remember(Link link, String how) {
        var one = desk.take(new TicketId(link.id()));
        var other = desk.take(new TicketId(link.other()));
        for (var ticket : List.of(one, other)) {
            if (ticket.standing().goesOnAs().isPresent()) throw new MergeRules.Merged();
        }
        var cause = actor().cause(null, clock.instant());
        journal.told(one, "links/" + link.relation() + "/" + other.number(), how, cause);
        journal.told(other, "links/" + link.inverse() + "/" + one.number(), how, cause);
        return one;
    }

    /** A part of a ticket becomes one of its own, with the devices that are named; they end there. */
    public TicketBrief split(Split asked) {
        takeTurn();
        var whole = desk.take(new TicketId(asked.id()));
        if (whole.standing().goesOnAs().isPresent()) throw new MergeRules.Merged();
        if (!whole.isOpen()) throw new Life.WorkIsOver();

        var cause = actor().cause(asked.reason(), clock.instant());
        var part = Ticket.open(new TicketId(Uuids.v7(clock)), asked.of(whole.work()), cause);
        tickets.add(part);
        journal.changed(whole, cause, ticket -> move(asked.items(), ticket, part, cause));
        journal.opened(part, cause);
        tickets.touch(whole);
        tickets.flush();
        if (asked.inheritSla()) journal.inherit(part, whole, cause);
        return TicketBrief.of(part);
    }

    private static void move(Set<UUID> items, Ticket from, Ticket to, Cause cause) {
        for (var id : items) {
            var item = Items.find(from.items(), id);
            item.moveTo(to.key());
            to.addItem(item.device(), cause.at());
            to.items().getLast().from(id);
        }
    }

    private Changed changed(MergedTicket merged, Ticket ticket) {
        tickets.flush();
        return new Changed(merged, ticket.version());
    }

    private Ticket held(UUID id, IfMatch expected) {
        var ticket = desk.take(new TicketId(id));
        expected.check(ticket);
        return ticket;
    }

    private Actor actor() {
        return new Actor(caller.subject(), caller.roles());
    }
}
