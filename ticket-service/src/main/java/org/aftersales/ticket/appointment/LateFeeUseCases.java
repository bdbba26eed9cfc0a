package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.appointment.AppointmentDesk.Shown;
import org.aftersales.ticket.appointment.AppointmentJournal.Step;

/** Lets customers off fees that they agreed to: each once, which the waiver's key keeps. */
@ApplicationScoped
@Transactional
class LateFeeUseCases {

    private final AppointmentJournal journal;
    private final AppointmentDesk desk;
    private final LateFees fees;
    private final LateFeeWaivers waivers;
    private final Caller caller;
    private final Clock clock;

    LateFeeUseCases(
            AppointmentJournal journal,
            AppointmentDesk desk,
            LateFees fees,
            LateFeeWaivers waivers,
            Caller caller,
            Clock clock) {
        this.journal = journal;
        this.desk = desk;
        this.fees = fees;
        this.waivers = waivers;
        this.caller = caller;
        this.clock = clock;
    }

    /** 409: nobody owes it. */
    static final class NothingOwed extends Conflict {
        NothingOwed() {
            super("nothing-owed", "The customer was let off this fee already.");
        }
    }

    /**
     * Lets the customer off a fee that they agreed to before.
     *
     * @param reason a code
     * @throws NothingOwed when they were let off it before
     */
    Shown waive(AppointmentId id, UUID feeId, IfMatch expected, String reason) {
        var appointment = journal.hold(id);
        var fee = fees.findByIdOptional(feeId)
                .filter(each -> each.appointmentId().equals(appointment.key()))
                .orElseThrow(NotFound::new);
        expected.check(appointment);
        if (fee.waivedBecause() != null || waivers.findByIdOptional(feeId).isPresent()) throw new NothingOwed();

        var waiver = LateFeeWaiver.of(feeId, reason, caller.subject(), clock.instant());
        waivers.persist(waiver);
        var step = new Step(caller.subject(), reason, List.of(waiver.of(appointment.key())));
        journal.take(appointment, step, () -> appointment.waive(fee, waiver));
        return desk.shown(appointment);
    }
}
