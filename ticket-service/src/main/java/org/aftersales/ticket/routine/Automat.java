package org.aftersales.ticket.routine;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.appointment.AppointmentLookupUseCases;
import org.aftersales.ticket.conversation.Draft;
import org.aftersales.ticket.conversation.PostingUseCases;
import org.aftersales.ticket.mail.ContactUseCases;
import org.aftersales.ticket.sla.Fact;
import org.aftersales.ticket.sla.SlaUseCases;
import org.aftersales.ticket.ticket.LapseUseCases;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** Does what is due without anybody asking, each once: in the transaction that takes its timer away. */
@ApplicationScoped
@Transactional
class Automat {

    private final KeptRoutines routines;
    private final TicketLookupUseCases tickets;
    private final LapseUseCases work;
    private final AppointmentLookupUseCases appointments;
    private final PostingUseCases posting;
    private final ContactUseCases contacts;
    private final SlaUseCases sla;
    private final Timers timers;
    private final Clock clock;

    Automat(
            KeptRoutines routines,
            TicketLookupUseCases tickets,
            LapseUseCases work,
            AppointmentLookupUseCases appointments,
            PostingUseCases posting,
            ContactUseCases contacts,
            SlaUseCases sla,
            Timers timers,
            Clock clock) {
        this.routines = routines;
        this.tickets = tickets;
        this.work = work;
        this.appointments = appointments;
        this.posting = posting;
        this.contacts = contacts;
        this.sla = sla;
        this.timers = timers;
        this.clock = clock;
    }

    /** Tells the customer that it has arrived, unless it is over already. */
    void acknowledge(UUID id) {
        var ticket = tickets.known(id);
        if (PostingUseCases.isOver(ticket)) return;

        say(ticket, words -> words.arrived(ticket.number()));
        sla.hear(id, Fact.ACKNOWLEDGED, clock.instant());
    }

    /** Tells the customer that it will be closed, where it would be. From then on they have the whole time, however late this is. */
    void notice(UUID id) {
        var ticket = tickets.known(id);
        var closing = routines.of(ticket.kind()).untilClosing();
        if (!work.isPossible(id) || closing.isEmpty() || isPutOff(ticket)) return;

        var days = days(closing.get());
        var isDone = ticket.status().equals("RESOLVED");
        say(ticket, words -> isDone ? words.done(ticket.number(), days) : words.your_turn(ticket.number(), days));
        timers.schedule(ClosingTimer.KIND, id, clock.instant().plus(closing.get()));
    }

    /**
     * Closes it, unless it stands otherwise since; that its customer said something would have taken the timer away.
     *
     * @throws LapseUseCases.Held when somebody writes about it or moves it at this moment: the timer is left for them to take
     *     away, and comes again if they do not
     */
    void close(UUID id) {
        var ticket = tickets.known(id);
        if (Silence.isPossible(ticket) && !isPutOff(ticket)) work.lapse(id);
    }

    /** While somebody is to come nobody waits for words: it is asked again after as long a silence. */
    private boolean isPutOff(TicketBrief ticket) {
        if (!appointments.isAwaited(ticket.id())) return false;
        routines.of(ticket.kind())
                .untilNotice()
                .ifPresent(time -> timers.schedule(
                        NoticeTimer.KIND, ticket.id(), clock.instant().plus(time)));
        return true;
    }

    /** Tells the customer why nobody works on it any more. */
    void tellReturned(TicketBrief ticket) {
        say(ticket, words -> words.unit_returned(ticket.number()));
    }

    private void say(TicketBrief ticket, Function<RoutineMessages, String> text) {
        var language = contacts.languageOf(ticket.concern().customerId());
        var words = MessageBundles.get(RoutineMessages.class, Localized.Literal.of(language.tag()));
        posting.post(ticket, Draft.ofSystem(text.apply(words)), List.of());
    }

    /** Begun days count. */
    static int days(Duration time) {
        return (int) Math.max(1, time.plusDays(1).minusNanos(1).toDays());
    }
}
