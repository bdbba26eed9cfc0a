package org.aftersales.loyalty.earning;

import java.time.Instant;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberStanding;

/** Something that a customer did and that may earn points. */
public record EarningTrigger(Cause cause, CustomerId customerId, Instant occurredAt, Facts facts) {

    EarningTrigger by(MemberStanding member) {
        return new EarningTrigger(cause, customerId, occurredAt, facts.by(member));
    }
}
