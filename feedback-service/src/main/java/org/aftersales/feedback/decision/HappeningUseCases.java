package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps what somebody could be asked about, so that a rule can be tried on it, the first one of its kind as well. */
@ApplicationScoped
@Transactional
public class HappeningUseCases {

    static final int AT_ONCE = 1_000;

    private final Happenings happenings;
    private final OldHappenings old;
    private final DecisionSettings settings;
    private final Clock clock;

    HappeningUseCases(Happenings happenings, OldHappenings old, DecisionSettings settings, Clock clock) {
        this.happenings = happenings;
        this.old = old;
        this.settings = settings;
        this.clock = clock;
    }

    public void happened(Happened what) {
        happenings.add(what, null);
    }

    /** Nothing more is waited for; it may not have been heard of before. */
    public void confirmed(Happened what) {
        var now = clock.instant();
        if (!happenings.confirm(what.trigger(), what.subjectId(), now)) happenings.add(what, now);
    }

    /** There is nothing to ask about any more. */
    public void calledOff(Trigger trigger, UUID subjectId) {
        happenings.callOff(trigger, subjectId, clock.instant());
    }

    /** What happened to these customers, in its order. */
    public List<ToldHappening> of(Set<UUID> customers) {
        return customers.isEmpty() ? List.of() : happenings.of(customers);
    }

    /** Of a customer who was erased. */
    public void forget(UUID customerId) {
        happenings.forget(customerId);
    }

    /** Removes some of what happened too long ago; says whether there may be more. */
    boolean removeSome() {
        return old.remove(clock.instant().minus(settings.happeningsKept()), AT_ONCE) == AT_ONCE;
    }
}
