package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.TicketDesk.Shown;
import org.jspecify.annotations.Nullable;

/** What technicians do to tickets, told by an app that may have been away for days. */
@ApplicationScoped
@Transactional
public class FieldWorkUseCases {
    private static final int MOST = 20;

    private final TicketUseCases tickets;
    private final TicketDesk desk;
    private final TicketLists lists;
    private final Tickets repository;
    private final PersonalData personalData;
    private final Caller caller;

    FieldWorkUseCases(
            TicketUseCases tickets,
            TicketDesk desk,
            TicketLists lists,
            Tickets repository,
            PersonalData personalData,
            Caller caller) {
        this.tickets = tickets;
        this.desk = desk;
        this.lists = lists;
        this.repository = repository;
        this.personalData = personalData;
        this.caller = caller;
    }

    /**
     * Does the work as if it were told now.
     *
     * @param version the version of the ticket that it was decided on
     * @return the version of the ticket afterwards
     * @throws Problem as the request of its own would have been refused
     */
    public long apply(UUID ticketId, long version, FieldWork work) {
        var changed = change(new TicketId(ticketId), IfMatch.of("\"" + version + "\""), work)
                .ticket();
        repository.flush(); // the version counts what is written
        return changed.version();
    }

    private Shown change(TicketId id, IfMatch expected, FieldWork work) {
        var actor = new Actor(caller.subject(), caller.roles());
        if (work.take() != null) return tickets.assign(id, expected, actor.subject(), actor);
        if (work.item() != null)
            return tickets.addItem(id, expected, work.item().device(), actor);
        var ended = work.itemOutcome();
        if (ended != null) return tickets.completeItem(id, expected, ended.itemId(), ended.findings(), actor);
        var move = Objects.requireNonNull(work.transition(), "work says one thing");
        var asked = move.transition(note -> personalData.seal(TicketDesk.NOTE, id.value(), note));
        return tickets.move(id, expected, asked, actor);
    }

    /**
     * How a ticket stands that work came too late for.
     *
     * @param overtaken whether nothing is left to do: the work is over, or is where it would have been taken
     */
    public record Now(long version, boolean overtaken) {}

    /** @throws NotFound when the caller may not see the ticket */
    public Now now(UUID ticketId, @Nullable FieldWork work) {
        var ticket = desk.show(new TicketId(ticketId)).ticket();
        var done = !ticket.isOpen() || work != null && work.isDone(ticket.standing(), caller.subject());
        return new Now(ticket.version(), done);
    }

    /** The tickets about a unit on which there is work to do, the newest first; those that the caller may see. */
    public List<TicketBrief> openAbout(UUID unitId) {
        var open = new TicketFilter(
                null, null, null, null, TicketStatus.WITH_WORK, null, null, unitId, null, null, null, null);
        return lists.newest(open, MOST).stream().map(TicketBrief::of).toList();
    }
}
