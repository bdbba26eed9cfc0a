package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;

/** What a customer did that may earn points. */
public sealed interface EarningTrigger {

    CustomerId customerId();

    Cause cause();

    Instant occurredAt();

    /** A unit that the customer bought was registered. */
    record UnitRegistered(UUID unitId, CustomerId customerId, Money price, Instant occurredAt)
            implements EarningTrigger {
        @Override
        public Cause cause() {
            return new Cause(Reason.REGISTRATION, unitId);
        }
    }

    /** The customer answered a survey; what they answered is deliberately not here. */
    record SurveyAnswered(UUID invitationId, CustomerId customerId, Instant occurredAt) implements EarningTrigger {
        @Override
        public Cause cause() {
            return new Cause(Reason.SURVEY, invitationId);
        }
    }
}
