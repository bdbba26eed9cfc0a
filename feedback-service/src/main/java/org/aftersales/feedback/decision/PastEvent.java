package org.aftersales.feedback.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened, and what became of it.
 *
 * @param confirmedAt when there was nothing more to wait for
 * @param calledOffAt when there was nothing more to ask about
 * @param invitations that were planned about the subject
 */
record PastEvent(
        Happened what,
        @Nullable Instant confirmedAt,
        @Nullable Instant calledOffAt,
        List<UUID> invitations) {

    /**
     * When a rule asks about a subject: about the first time that it happened and stayed so for long
     * enough. Empty where it never did.
     *
     * @param times that it happened to the subject, in their order
     */
    static Optional<Due> due(List<PastEvent> times, RuleDocument rule) {
        for (int i = 0; i < times.size(); i++) {
            var next = i + 1 < times.size() ? times.get(i + 1) : null;
            var due = times.get(i).due(rule, next);
            if (due.isPresent()) return due;
        }
        return Optional.empty();
    }

    private Optional<Due> due(RuleDocument rule, @Nullable PastEvent next) {
        var planned = what.at().plus(rule.pause());
        boolean sooner = !rule.waitsForAll() && confirmedAt != null && confirmedAt.isBefore(planned);
        var at = sooner ? confirmedAt : planned;
        boolean calledOff = calledOffAt != null && !calledOffAt.isAfter(at);
        boolean happensAgain = next != null && next.what.at().isBefore(at);
        return calledOff || happensAgain ? Optional.empty() : Optional.of(new Due(this, at));
    }

    /** @param at when it is decided whether somebody is asked about it */
    record Due(PastEvent event, Instant at) {}
}
