package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whoever complained, as a person: what is kept of them, and that it is forgotten. */
@ApplicationScoped
@Transactional
public class ComplainantUseCases {

    private final Complaints complaints;
    private final PromiseUseCases promises;
    private final ContactAttempts attempts;
    private final Incidents incidents;
    private final Words words;

    ComplainantUseCases(
            Complaints complaints,
            PromiseUseCases promises,
            ContactAttempts attempts,
            Incidents incidents,
            Words words) {
        this.complaints = complaints;
        this.promises = promises;
        this.attempts = attempts;
        this.incidents = incidents;
        this.words = words;
    }

    /** What customers complained of, with their words, the first one first. */
    public List<ToldComplaint> told(Set<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> complaints.idsOf(customer).stream())
                .map(id -> ToldComplaint.of(
                        complaints.get(id).view(), attempts.of(id), words.of(id).orElse(null)))
                .sorted(Comparator.comparing(ToldComplaint::openedAt))
                .toList();
    }

    /**
     * Whoever was erased has nobody look for them any more, and what they said in their own words is gone; that they
     * complained is kept, as a number. Comes after it is known that they were erased: none is opened afterwards.
     */
    public void forget(UUID customerId) {
        incidents.take(customerId);
        var theirs = complaints.idsOf(customerId);
        theirs.forEach(promises::forget);
        words.purge(theirs);
    }
}
