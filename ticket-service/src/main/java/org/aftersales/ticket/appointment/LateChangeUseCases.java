package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.ticket.appointment.LateFee.Change;
import org.aftersales.ticket.appointment.LateFee.Settled;
import org.jspecify.annotations.Nullable;

/** What late changes cost customers. Nobody pays what they were not told and did not agree to before the change. */
@ApplicationScoped
@Transactional
class LateChangeUseCases {

    private final LateRules rules;
    private final LateFees fees;
    private final AppointmentDesk desk;
    private final Caller caller;
    private final Clock clock;

    LateChangeUseCases(LateRules rules, LateFees fees, AppointmentDesk desk, Caller caller, Clock clock) {
        this.rules = rules;
        this.fees = fees;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /** 422: the customer has not said that they pay, and staff has not let them off. */
    static final class FeeNotSettled extends RuleViolated {
        FeeNotSettled(Money fee) {
            super(
                    "late-fee-not-settled",
                    "It is late: " + text(fee) + ".",
                    List.of(new Violation(
                            "/fee",
                            "late-fee-not-settled",
                            "tell the customer and send what they agreed to: " + text(fee))));
        }
    }

    /** 409: what the customer agreed to is not what it costs; tell them again. */
    static final class FeeDiffers extends Conflict {
        FeeDiffers(@Nullable Money fee) {
            super("late-fee-differs", "It costs " + (fee == null ? "nothing" : text(fee)) + "; tell the customer.");
        }
    }

    /** 403: customers let nobody off. */
    static final class NotTheirsToWaive extends Forbidden {
        NotTheirsToWaive() {
            super("not-theirs-to-waive", "Only staff lets a customer off a fee.");
        }
    }

    /** @throws NotFound when the caller may not see the appointment */
    LateChange preview(AppointmentId id) {
        return now(desk.show(id).appointment());
    }

    Lateness lateness(Appointment appointment) {
        return new Lateness(
                clock.instant(), rules.of(appointment.order().type()).time());
    }

    /**
     * Writes down what the customer agreed to, or why they were let off; to be called before the change.
     *
     * @return who asked for the change, with what was settled
     * @throws FeeNotSettled when it costs something and nothing was said of that
     * @throws FeeDiffers when the customer agreed to something else
     */
    Asked settle(Appointment appointment, Change change, Asked asked, @Nullable FeeWord word) {
        var due = asked.by() == Party.CUSTOMER ? now(appointment).due() : null;
        if (due == null) {
            if (word != null) throw new FeeDiffers(null);
            return asked;
        }
        if (word == null) throw new FeeNotSettled(due);
        var why = word.waivedBecause();
        if (why != null && !(caller.is(Roles.AGENT) || caller.is(Roles.MANAGER))) throw new NotTheirsToWaive();
        if (why == null && !due.equals(word.accepted())) throw new FeeDiffers(due);

        var settled = new Settled(why, asked.actor(), clock.instant());
        var fee = LateFee.of(Uuids.v7(clock), appointment, change, due, settled);
        fees.persist(fee);
        return asked.settled(fee);
    }

    LateChange now(Appointment appointment) {
        return LateChange.of(appointment, rules.of(appointment.order().type()), clock.instant());
    }

    private static String text(Money fee) {
        return fee.plainAmount() + " " + fee.currency();
    }
}
