package org.aftersales.warranty.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What happens to a return. */
sealed interface ReturnEvent extends DomainEvent {

    /**
     * Money went back.
     *
     * @param unitId the unit that was sold, by which everybody knows what the sale had brought
     * @param givenUnitId the one that goes back, where it was given in place of the one that was sold
     * @param refundedAt as the retailer tells it
     */
    @EventType("warranty.return.refunded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refunded(
            ReturnId returnId,
            UnitId unitId,
            CustomerId customerId,
            String retailerId,
            Money price,
            Money refund,
            @Nullable UnitId givenUnitId,
            Instant refundedAt)
            implements ReturnEvent {

        static Refunded of(ReturnId id, ReturnedGoods goods, Money refund, Instant at) {
            return new Refunded(
                    id,
                    goods.sold(),
                    goods.unit().owner().customerId(),
                    goods.retailer(),
                    goods.price(),
                    refund,
                    goods.isGiven() ? goods.unit().id() : null,
                    at);
        }
    }
}
