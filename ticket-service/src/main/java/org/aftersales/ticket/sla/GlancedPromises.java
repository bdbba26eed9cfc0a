package org.aftersales.ticket.sla;

import java.time.Instant;
import org.aftersales.ticket.sla.Publication.Version;
import org.jspecify.annotations.Nullable;

/**
 * As much of the promises about a ticket as tells whether a fact is anything to them.
 *
 * @param lookAt when something comes due next
 * @param whole all of them, where they were made this moment
 */
record GlancedPromises(
        Version policy,
        @Nullable Instant lookAt,
        Heard heard,
        @Nullable Promises whole) {

    static GlancedPromises of(Promises promises) {
        return new GlancedPromises(promises.policy(), promises.lookAt(), promises.heard(), promises);
    }

    /** Whether the fact changes nothing: it ends no waiting, is nothing to remember, and no promise asks for it. */
    boolean isUntouchedBy(Fact fact, Instant at, Terms terms) {
        var stands = !fact.endsWaiting() && !fact.endsEverything() && (lookAt == null || lookAt.isAfter(at));
        if (!stands || heard.isNew(fact)) return false;
        if (whole != null) return !whole.measure(at, terms).isTouchedBy(fact);
        return terms.policy().promises().stream()
                .noneMatch(
                        rule -> rule.startsOn().contains(fact) || rule.stopsOn().contains(fact));
    }
}
