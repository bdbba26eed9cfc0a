package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.timer.Timers;

/** What keeps the promises of a complaint, by somebody else than its customer, and what happens when nobody does. */
@ApplicationScoped
@Transactional
class PromiseUseCases {

    private final Complaints complaints;
    private final EscalationSteps steps;
    private final ContactAttempts attempts;
    private final Offers offers;
    private final CustomerUseCases customers;
    private final Timers timers;
    private final Clock clock;

    PromiseUseCases(
            Complaints complaints,
            EscalationSteps steps,
            ContactAttempts attempts,
            Offers offers,
            CustomerUseCases customers,
            Timers timers,
            Clock clock) {
        this.complaints = complaints;
        this.steps = steps;
        this.attempts = attempts;
        this.offers = offers;
        this.customers = customers;
        this.timers = timers;
        this.clock = clock;
    }

    /** Counts an attempt that reached nobody; no clock stops. */
    Complaint attempt(ComplaintId id, ContactChannel channel, String by) {
        var now = clock.instant();
        var complaint = lock(id);
        complaint.attempt(now);
        attempts.persist(new ContactAttempt(Uuids.v7(clock), id.value(), channel, by, now));
        complaints.flush(); // the answer tells the new version
        return complaint;
    }

    Complaint contact(ComplaintId id, IfMatch expected, ContactChannel channel, String by) {
        return change(id, expected, (complaint, now) -> complaint.contact(channel, by, now));
    }

    Complaint propose(ComplaintId id, IfMatch expected, Outcome remedy) {
        return change(id, expected, (complaint, now) -> complaint.propose(remedy, now));
    }

    Complaint resolve(ComplaintId id, IfMatch expected, Outcome outcome, String by) {
        return change(id, expected, (complaint, now) -> complaint.resolve(outcome, by, now));
    }

    /** With what was proposed for it, where it forgoes that. */
    Complaint close(ComplaintId id, IfMatch expected, Closing why, String by) {
        if (why.forgoes()) offers.drop(id.value(), by); // who decides locks a compensation before its complaint
        return change(id, expected, (complaint, now) -> {
            complaint.close(Ending.said(why, by, now));
            if (why.forgoes()) offers.drop(id.value(), by); // what was proposed until the complaint was locked
        });
    }

    /** Whoever was erased is owed nothing any more: no deadline comes, and nobody is asked to speak with them. */
    void forget(ComplaintId id) {
        offers.drop(id.value(), null); // as above, also for what has ended
        var complaint = complaints.lock(id);
        if (complaint.view().status().isRunning()) complaint.close(Ending.erased(clock.instant()));
        offers.drop(id.value(), null);
        timers.cancel(PromiseTimer.KIND, id.value());
    }

    /** A deadline or a step of the escalation may have come; what has been told is not told again. */
    void cameDue(ComplaintId id) {
        if (customers.isErased(complaints.customerOf(id))) {
            forget(id); // it was opened before that was noticed
            return;
        }
        var now = clock.instant();
        var complaint = complaints.lock(id);
        complaint.passed(now);
        steps.dueOf(id.value(), now).forEach(step -> step.reach(complaint, now));
        planNext(complaint, now);
    }

    /**
     * Comes back when the next deadline or step is there, at once where that has passed.
     *
     * @param since until when steps were looked after
     */
    void planNext(Complaint complaint, Instant since) {
        Stream.of(complaint.nextDeadline(), steps.nextOf(complaint.key(), since))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .ifPresent(next -> timers.schedule(PromiseTimer.KIND, complaint.key(), next));
    }

    private Complaint change(ComplaintId id, IfMatch expected, BiConsumer<Complaint, Instant> change) {
        var complaint = lock(id);
        expected.check(complaint);
        change.accept(complaint, clock.instant());
        return complaint;
    }

    private Complaint lock(ComplaintId id) {
        var complaint = complaints.lock(id);
        customers.assertSomebodyElse(complaint.grievance().customerId());
        return complaint;
    }
}
