package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftersales.kit.tx.Turns;
import org.aftersales.ticket.ticket.TicketChainUseCases;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what every step changes of an appointment in the chain of its ticket. Whoever changes an appointment has it from
 * here: its ticket is held first, and before anything else that somebody could wait for.
 */
@ApplicationScoped
class AppointmentJournal {

    private final Appointments appointments;
    private final TicketChainUseCases chain;
    private final Turns turns;

    AppointmentJournal(Appointments appointments, TicketChainUseCases chain, Turns turns) {
        this.appointments = appointments;
        this.chain = chain;
        this.turns = turns;
    }

    /**
     * Who takes a step, and why.
     *
     * @param reason a code
     * @param rows that it writes beside the appointment
     */
    record Step(String actor, @Nullable String reason, List<Beside> rows) {

        static Step by(String actor, Beside... rows) {
            return new Step(actor, null, List.of(rows));
        }

        /** With what was settled of a fee. */
        static Step of(Asked asked, Beside... rows) {
            var all = Stream.concat(Stream.of(rows), Stream.ofNullable(asked.fee()));
            return new Step(asked.actor(), asked.reason(), all.toList());
        }
    }

    /** The appointment, held with its ticket until the transaction ends. */
    Appointment hold(AppointmentId id) {
        chain.hold(appointments.ticketOf(id));
        return appointments.lock(id);
    }

    /**
     * As {@link #hold}. Nobody else plans for its unit until the transaction ends, on whichever ticket: two who plan what
     * comes one after the other would each find the other not planned yet.
     */
    Appointment holdToPlan(AppointmentId id) {
        var appointment = hold(id);
        var unit = appointment.ticket().unitId();
        if (unit != null) turns.take("plans-of-unit " + unit);
        return appointment;
    }

    /** As {@link #hold}, for timers, which do not wait. */
    Appointment holdIfFree(AppointmentId id) {
        chain.holdIfFree(appointments.ticketOf(id));
        return appointments.lock(id);
    }

    /** A new one of a ticket that is held. */
    void add(Appointment appointment, Asked asked) {
        appointments.add(appointment);
        var fields = AppointmentFields.with(AppointmentFields.of(appointment), appointment.history());
        keep(appointment, Map.of(), fields, Step.of(asked));
    }

    /** Takes the step and keeps what it has changed. What is not added yet enters when it is. */
    void take(Appointment appointment, Step step, Runnable change) {
        take(appointment, () -> {
            change.run();
            return step;
        });
    }

    /** As {@link #take(Appointment, Step, Runnable)} where the rows beside it come about with the step. */
    void take(Appointment appointment, Supplier<Step> change) {
        if (!appointments.isPersistent(appointment)) {
            change.get();
            return;
        }
        var before = AppointmentFields.of(appointment);
        int plans = appointment.schedule().plans();
        var step = change.get();
        var rows = new ArrayList<>(step.rows());
        if (appointment.schedule().plans() > plans)
            rows.add(appointment.history().getLast());
        keep(appointment, before, AppointmentFields.with(AppointmentFields.of(appointment), rows), step);
    }

    private void keep(Appointment appointment, Map<String, String> before, Map<String, String> after, Step step) {
        chain.keep(appointment.ticket().ticketId(), before, after, step.actor(), step.reason());
    }
}
