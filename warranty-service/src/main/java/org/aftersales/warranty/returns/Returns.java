package org.aftersales.warranty.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Returns implements Aggregates<UnitReturn, ReturnId> {

    private static final String OPEN_ONCE = "unit_return_open_once";
    private static final String REFERENCE_ONCE = "unit_return_reference_once";

    /** One return of a unit is decided before the next. */
    static final class AlreadyOpen extends Conflict {
        AlreadyOpen() {
            super("return-already-open", "There is a return of this unit that is not over.");
        }
    }

    /** These papers have brought a return before. */
    static final class ReferenceUsed extends Conflict {
        ReferenceUsed() {
            super("return-reference-used", "There is a return with this reference.");
        }
    }

    /**
     * Adds a new return. The database has the last word, so of many at once exactly one is added.
     *
     * @throws AlreadyOpen when the unit has one that is not over
     * @throws ReferenceUsed when the retailer's reference was used
     */
    void open(UnitReturn requested) {
        try {
            persistAndFlush(requested);
        } catch (ConstraintViolationException refused) {
            if (OPEN_ONCE.equals(refused.getConstraintName())) throw new AlreadyOpen();
            if (REFERENCE_ONCE.equals(refused.getConstraintName())) throw new ReferenceUsed();
            throw refused;
        }
    }

    /** As it is in the database now, for those who have waited for the unit. */
    UnitReturn again(UnitReturn seen) {
        getEntityManager().refresh(seen);
        return seen;
    }

    /** What was paid back for a sold unit and those that were given in its place. */
    BigDecimal paidBack(UnitId sold) {
        var sum = getEntityManager()
                .createQuery("select sum(refund) from UnitReturn where soldUnitId = ?1", BigDecimal.class)
                .setParameter(1, sold)
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /**
     * Newest first.
     *
     * @param retailer null for everybody's
     */
    List<UnitReturn> of(UnitId unit, @Nullable String retailer, UUID below, int limit) {
        var own = retailer == null ? "" : retailer;
        return find(
                        "unitId = ?1 and id.value < ?2 and (?3 = '' or retailerId = ?3) order by id.value desc",
                        unit,
                        below,
                        own)
                .range(0, limit - 1)
                .list();
    }

    /** Newest first. */
    List<UnitReturn> of(Set<CustomerId> owners) {
        return list(
                "customerId.value in ?1 order by id.value desc",
                owners.stream().map(CustomerId::value).toList());
    }

    /**
     * Newest first.
     *
     * @param status null for all
     * @param retailer null for everybody's
     */
    List<UnitReturn> in(@Nullable ReturnStatus status, @Nullable String retailer, UUID below, int limit) {
        var wanted = new HashMap<String, Object>(Map.of("below", below));
        var query = new StringBuilder("id.value < :below");
        if (status != null) {
            query.append(" and status = :status");
            wanted.put("status", status);
        }
        if (retailer != null) {
            query.append(" and retailerId = :retailer");
            wanted.put("retailer", retailer);
        }
        return find(query + " order by id.value desc", wanted)
                .range(0, limit - 1)
                .list();
    }
}
