package org.aftersales.ticket.ticket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Enlisted;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.conversation.FirstWords;
import org.aftersales.ticket.conversation.PostingUseCases;
import org.aftersales.ticket.customer.CustomerUseCases;
import org.aftersales.ticket.routine.RoutineUseCases;
import org.aftersales.ticket.ticket.TicketDesk.Shown;

/** Tickets that somebody asks for, one or many at once: each step of it is one journey to the database for all. */
@ApplicationScoped
@Transactional
class OpeningUseCases {
    private final Openings openings;
    private final TicketDesk desk;
    private final CallerSight sight;
    private final CustomerUseCases customers;
    private final NamedUnits units;
    private final RoutineUseCases routines;
    private final PostingUseCases posting;
    private final Enlisted enlisted;
    private final Outbox outbox;
    private final Clock clock;

    OpeningUseCases(
            Openings openings,
            TicketDesk desk,
            CallerSight sight,
            CustomerUseCases customers,
            NamedUnits units,
            RoutineUseCases routines,
            PostingUseCases posting,
            Enlisted enlisted,
            Outbox outbox,
            Clock clock) {
        this.openings = openings;
        this.desk = desk;
        this.sight = sight;
        this.customers = customers;
        this.units = units;
        this.routines = routines;
        this.posting = posting;
        this.enlisted = enlisted;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Opens what the caller asks for, with their first message if they say one.
     *
     * @throws NotFound when they would not see it
     * @throws NamedUnits.UnitOfOthers when they name a unit that is known to be another's
     */
    Shown open(OpenTicket told, Caller caller) {
        var asked = told.askedBy(caller, sight.now(), outbox.correlation());
        if (asked.isAdmitted()) units.check(asked);
        return open(asked);
    }

    /** Opens a ticket for what is left to do after one that is over. */
    Shown followUp(TicketId id, FollowUp asked, Actor actor) {
        var earlier = desk.take(id);
        if (earlier.isOpen()) throw new StillOpen();

        return open(new Opening(
                asked.after(earlier, actor), null, List.of(), null, actor, sight.now(), outbox.correlation()));
    }

    private Shown open(Opening asked) {
        if (!asked.isAdmitted()) throw new NotFound();
        return begin(List.of(asked)).getFirst();
    }

    /** Opens each as if it were alone; nothing has happened of those that are refused. */
    List<Optional<Shown>> open(List<Opening> asked) {
        var own = customers.customersOf(asked.stream()
                .flatMap(opening -> opening.sight().person().stream())
                .collect(toSet()));
        var known = asked.stream().map(opening -> opening.knowing(own)).toList();
        var begins = units.fitting(known).and(Opening::isAdmitted);
        var shown = begin(known.stream().filter(begins).toList()).iterator();
        return known.stream()
                .map(opening -> begins.test(opening) ? Optional.of(shown.next()) : Optional.<Shown>empty())
                .toList();
    }

    private List<Shown> begin(List<Opening> asked) {
        if (asked.isEmpty()) return List.of();
        var begun = openings.begin(asked, clock.instant());
        openings.add(begun);
        var tickets = begun.stream().map(Begun::ticket).toList();
        routines.opened(tickets.stream().map(TicketBrief::of).toList());
        converse(asked, tickets);
        publish(asked, tickets);
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < asked.size(); i++)
            shown.add(desk.show(tickets.get(i), asked.get(i).sight()));
        return shown;
    }

    private void converse(List<Opening> asked, List<Ticket> tickets) {
        var said = new ArrayList<FirstWords>();
        for (int i = 0; i < asked.size(); i++) {
            var ticket = TicketBrief.of(tickets.get(i));
            asked.get(i).words().ifPresent(words -> said.add(new FirstWords(ticket, words)));
        }
        if (!said.isEmpty()) posting.begin(said);
    }

    /** What was raised about each ticket follows from the request that asked for it, whoever else is in the transaction. */
    private void publish(List<Opening> asked, List<Ticket> tickets) {
        var raised = enlisted.withEvents().stream().collect(groupingBy(Aggregate::key));
        var events = outbox.collect();
        for (int i = 0; i < asked.size(); i++) {
            var about = raised.getOrDefault(tickets.get(i).key(), List.of());
            Correlation.during(asked.get(i).story(), () -> {
                about.forEach(events::drain);
                return about;
            });
        }
        events.write();
    }

    /** What is not over is gone on with, not followed up. */
    static final class StillOpen extends Conflict {
        StillOpen() {
            super("still-open", "There is work to do on this ticket; nothing follows it yet.");
        }
    }
}
