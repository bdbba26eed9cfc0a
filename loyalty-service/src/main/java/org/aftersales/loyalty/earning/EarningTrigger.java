package org.aftersales.loyalty.earning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberStanding;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer did and that may earn points.
 *
 * @param toldAt when it was told first; null: just now
 */
public record EarningTrigger(
        Cause cause,
        CustomerId customerId,
        Instant occurredAt,
        Facts facts,
        @Nullable Instant toldAt) {

    /** It is told just now. */
    public EarningTrigger(Cause cause, CustomerId customerId, Instant occurredAt, Facts facts) {
        this(cause, customerId, occurredAt, facts, null);
    }

    /** The same, now done to the end: it has a cause of its own, since the first one was judged. */
    EarningTrigger completed() {
        var text = "complete " + cause.id();
        var once = new Cause(cause.reason(), UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)));
        return new EarningTrigger(once, customerId, occurredAt, facts, toldAt);
    }

    EarningTrigger with(Facts found) {
        return found == facts ? this : new EarningTrigger(cause, customerId, occurredAt, found, toldAt);
    }

    EarningTrigger by(MemberStanding member) {
        return new EarningTrigger(cause, customerId, occurredAt, facts.by(member), toldAt);
    }
}
