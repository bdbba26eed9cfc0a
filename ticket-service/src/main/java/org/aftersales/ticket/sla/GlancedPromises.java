package org.aftersales.ticket.sla;

import java.time.Instant;
import org.aftersales.ticket.sla.Publication.Version;
import org.jspecify.annotations.Nullable;

/**
 * As much of the promises about a ticket as tells whether a fact is anything to them.
 *
 * @param lookAt when something comes due next
 */
record GlancedPromises(Version policy, @Nullable Instant lookAt, Heard heard) {

    static GlancedPromises of(Promises promises) {
        return new GlancedPromises(promises.policy(), promises.lookAt(), promises.heard());
    }

    /** Whether the fact changes nothing: it is known or passes, ends no waiting, nothing is due, and no promise asks for it. */
    boolean isUntouchedBy(Fact fact, Instant at, Terms terms) {
        var stands = !fact.endsWaiting() && !fact.endsEverything() && (lookAt == null || lookAt.isAfter(at));
        return stands
                && !heard.isNew(fact)
                && terms.policy().promises().stream()
                        .noneMatch(rule ->
                                rule.startsOn().contains(fact) || rule.stopsOn().contains(fact));
    }
}
