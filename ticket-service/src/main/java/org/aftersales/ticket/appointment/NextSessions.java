package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.ticket.ticket.TakenUpUseCases;

/** What was not understood is taught again: the next session is proposed at once, with the same trainer if possible. */
@ApplicationScoped
class NextSessions {

    private static final Duration REST = Duration.ofDays(1);
    private static final String NOT_UNDERSTOOD = "not-understood";
    private static final Asked BY_RULE = new Asked(Party.OFFICE, "not-yet-understood", "system");

    private final TakenUpUseCases work;
    private final AppointmentJournal journal;
    private final Planning planning;
    private final SlotUseCases slots;
    private final AppointmentSettings settings;
    private final Clock clock;

    NextSessions(
            TakenUpUseCases work,
            AppointmentJournal journal,
            Planning planning,
            SlotUseCases slots,
            AppointmentSettings settings,
            Clock clock) {
        this.work = work;
        this.journal = journal;
        this.planning = planning;
        this.slots = slots;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes the ticket up again, requests the session that goes on from this one, and holds its first slot if there is one
     * within two weeks; none of it where the work was called off.
     */
    void after(Appointment training, List<String> unclear) {
        work.takeUp(training.ticket().ticketId(), NOT_UNDERSTOOD)
                .ifPresent(ticket -> propose(training, TicketRef.of(ticket), unclear));
    }

    private void propose(Appointment training, TicketRef ticket, List<String> unclear) {
        var topics = unclear.isEmpty() ? training.session().covered() : unclear;
        var id = new AppointmentId(Uuids.v7(clock));
        var wish = new Wish(training.order().withoutLink(), null, new Session(training.key(), topics, null));
        var next = Appointment.request(id, ticket, wish, clock.instant());
        var from = clock.instant().plus(REST);
        slots.next(next.order().need(), training.schedule().crew(), from)
                .ifPresent(slot -> planning.propose(next, slot, settings.proposalHeldFor(), BY_RULE));
        journal.add(next, BY_RULE);
    }
}
