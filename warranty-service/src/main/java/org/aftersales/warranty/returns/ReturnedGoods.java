package org.aftersales.warranty.returns;

import java.math.BigDecimal;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;

/**
 * What can be paid back for a unit.
 *
 * @param sold the unit that was sold: the one that goes back, or the first that it was given in place of
 * @param refundable what is left of the price, never negative
 */
record ReturnedGoods(UnitFacts unit, UnitId sold, Money price, Money refundable) {

    /**
     * @param line the unit and those that it has taken the place of, the newest first
     * @param paidBack of the price by now
     * @throws RuleViolated when nobody can pay anything back for it
     */
    static ReturnedGoods of(UnitFacts unit, List<UnitId> line, BigDecimal paidBack) {
        if (unit.replacedBy() != null) {
            throw new RuleViolated("unit-replaced", "This unit was replaced by another one; return that one.");
        }
        if (unit.returned()) throw new RuleViolated("unit-returned", "This unit has gone back.");
        if (!unit.owner().isToldByRetailer()) {
            throw new RuleViolated("no-retailer", "No retailer has told of this sale, so none can pay it back.");
        }
        var price = unit.price();
        if (price == null) throw new RuleViolated("price-unknown", "Nobody has told what was paid for this unit.");
        var left = new Money(price.amount().subtract(paidBack).max(BigDecimal.ZERO), price.currency());
        if (left.minor() == 0) throw new RuleViolated("nothing-left-to-refund", "The whole price was paid back.");
        return new ReturnedGoods(unit, line.getLast(), price, left);
    }

    String retailer() {
        return unit.owner().retailerId();
    }

    /** Whether another one than the one that was sold goes back. */
    boolean isGiven() {
        return !sold.equals(unit.id());
    }
}
