package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came about in a ticket while another was merged into it.
 *
 * @param ended when, by the names of promises
 * @param sameCustomer whether an answer given there has reached the customer of the other
 */
record Meanwhile(Map<String, Instant> ended, boolean sameCustomer) {
    static final Meanwhile NOTHING = new Meanwhile(Map.of(), false);

    static Meanwhile in(Promises other, Promises merged, Instant mergedAt) {
        var ended = new HashMap<String, Instant>();
        for (var clock : other.clocks()) {
            if (!clock.hasEnded()) continue;
            var then = Objects.requireNonNull(clock.completedAt());
            if (!then.isBefore(mergedAt)) ended.putIfAbsent(clock.promise(), then);
        }
        var customer = merged.subject().customerId();
        return new Meanwhile(ended, customer.equals(other.subject().customerId()));
    }

    /** When it came about for the merged ticket too: as an answer, or as a step that it has heard of itself. */
    Optional<Instant> done(PromiseRule rule, Heard heard) {
        var isAnswered = sameCustomer && rule.stopsOn().contains(Fact.ANSWERED);
        return isAnswered || heard.containsAny(rule.stopsOnSteps())
                ? Optional.ofNullable(ended.get(rule.name()))
                : Optional.empty();
    }
}
