package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.timer.Timers;

@ApplicationScoped
public class ComplaintUseCases {

    private final Complaints complaints;
    private final CustomerUseCases customers;
    private final Timers timers;
    private final ComplaintSettings settings;
    private final Clock clock;

    ComplaintUseCases(
            Complaints complaints, CustomerUseCases customers, Timers timers, ComplaintSettings settings, Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the complaint of a negative answer and starts the clock of its first contact. Returns its number. */
    @Transactional
    public String open(BadExperience experience) {
        var now = clock.instant();
        var id = new ComplaintId(Uuids.v7(clock));
        var complaint = Complaint.openFor(id, experience, now, now.plus(settings.firstContact()));
        complaints.add(complaint);
        timers.schedule(FirstContactTimer.KIND, id.value(), complaint.dueAt());
        return complaint.number();
    }

    @Transactional
    public boolean anyUnresolvedOf(UUID customerId) {
        return complaints.anyUnresolvedOf(customerId);
    }

    @Transactional
    public Optional<String> numberOf(UUID invitationId) {
        return complaints.ofInvitation(invitationId).map(Complaint::number);
    }

    @Transactional
    Complaint get(ComplaintId id) {
        var complaint = complaints.get(id);
        if (!customers.visibility().includes(complaint.customerId())) throw new NotFound();
        return complaint;
    }

    @Transactional
    List<ComplaintView> newest(ComplaintFilter filter, UUID before, int limit) {
        return complaints.newest(customers.visibility(), filter, before, limit).stream()
                .map(Complaint::view)
                .toList();
    }

    @Transactional
    Complaint contact(ComplaintId id, IfMatch expected, ContactChannel channel, String by) {
        var complaint = complaints.lock(id);
        expected.check(complaint);
        complaint.contact(channel, by, clock.instant());
        return complaint;
    }

    @Transactional
    Complaint resolve(ComplaintId id, IfMatch expected, Outcome outcome, String by) {
        var complaint = complaints.lock(id);
        expected.check(complaint);
        complaint.resolve(outcome, by, clock.instant());
        return complaint;
    }

    @Transactional
    void firstContactFellDue(ComplaintId id) {
        complaints.lock(id).firstContactFellDue();
    }
}
