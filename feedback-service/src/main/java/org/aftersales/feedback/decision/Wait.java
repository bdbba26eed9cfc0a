package org.aftersales.feedback.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey that waited because its customer had been asked often, and has the next place.
 *
 * @param from when it was put off
 * @param until the moment until which it was
 * @param end when it was decided again; null where it was not yet
 */
record Wait(
        UUID customer,
        Instant from,
        Instant until,
        @Nullable Instant end) {

    /** What was put off longer ago than this and not decided since is not waited for. */
    static final Duration TIMERS_ARE_LATE = Duration.ofDays(1);

    /** @param stories what was decided about each invitation, the first decision first */
    static List<Wait> of(Collection<List<SurveyDecision>> stories) {
        var waits = new ArrayList<Wait>();
        for (var story : stories) {
            for (int i = 0; i < story.size(); i++) {
                var put = story.get(i);
                var until = put.deferredUntil();
                if (until == null || put.reason() != Reason.ASKED_OFTEN) continue;
                var end = i + 1 < story.size() ? story.get(i + 1).decidedAt() : null;
                waits.add(new Wait(put.customerId(), put.decidedAt(), until, end));
            }
        }
        return waits;
    }

    /** Whether whatever else is decided at a moment leaves a place for it. */
    boolean isAhead(Instant at) {
        boolean begun = !at.isBefore(from);
        boolean over = end != null && !at.isBefore(end);
        return begun && !over && until.isAfter(at.minus(TIMERS_ARE_LATE));
    }
}
