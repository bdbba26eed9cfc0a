package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event of somebody was worth and why, as it is handed over to them; nothing is a worth too.
 *
 * @param customerId as which customer it happened to them
 * @param programme in which it was judged
 * @param facts what the rules were asked with
 */
@Schema(name = "ExportedEarning")
public record ToldEarning(
        String programme,
        UUID customerId,
        Reason reason,
        UUID causeId,
        long points,
        Instant occurredAt,
        Why why,
        Facts facts) {

    static ToldEarning of(Earning earning) {
        return new ToldEarning(
                earning.programme().value(),
                earning.customerId().value(),
                earning.cause().reason(),
                earning.cause().id(),
                earning.points().value(),
                earning.occurredAt(),
                earning.why(),
                earning.facts());
    }
}
