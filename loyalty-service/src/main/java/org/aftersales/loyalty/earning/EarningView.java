package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;

/**
 * What one event was worth, and why; nothing is a worth too.
 *
 * @param facts what the rules were asked with
 */
record EarningView(Reason reason, UUID causeId, long points, Instant occurredAt, Why why, Facts facts) {

    static EarningView of(Earning earning) {
        return new EarningView(
                earning.cause().reason(),
                earning.cause().id(),
                earning.points().value(),
                earning.occurredAt(),
                earning.why(),
                earning.facts());
    }
}
