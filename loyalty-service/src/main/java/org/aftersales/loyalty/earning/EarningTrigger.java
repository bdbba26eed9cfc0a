package org.aftersales.loyalty.earning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberStanding;

/** Something that a customer did and that may earn points. */
public record EarningTrigger(Cause cause, CustomerId customerId, Instant occurredAt, Facts facts) {

    /** The same, now done to the end: it has a cause of its own, since the first one was judged. */
    EarningTrigger completed() {
        var text = "complete " + cause.id();
        var once = new Cause(cause.reason(), UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)));
        return new EarningTrigger(once, customerId, occurredAt, facts);
    }

    EarningTrigger with(Facts found) {
        return found == facts ? this : new EarningTrigger(cause, customerId, occurredAt, found);
    }

    EarningTrigger by(MemberStanding member) {
        return new EarningTrigger(cause, customerId, occurredAt, facts.by(member));
    }
}
