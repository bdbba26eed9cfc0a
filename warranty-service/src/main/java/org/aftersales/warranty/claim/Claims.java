package org.aftersales.warranty.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.customer.CustomerId;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Claims implements Aggregates<Claim, ClaimId> {

    private static final String OPEN_ONCE = "claim_open_once_per_unit";
    private static final List<ClaimStatus> OPEN =
            Stream.of(ClaimStatus.values()).filter(status -> !status.isOver()).toList();
    private static final List<ClaimStatus> GRANTED =
            Stream.of(ClaimStatus.values()).filter(ClaimStatus::isGranted).toList();

    /**
     * Adds a new claim. The database has the last word, so of many at once exactly one is added.
     *
     * @throws ClaimAlreadyOpen when the unit has an open claim
     */
    void open(Claim claim) {
        if (hasOpen(claim.facts().unitId())) throw new ClaimAlreadyOpen();
        try {
            persistAndFlush(claim);
        } catch (ConstraintViolationException refused) {
            if (OPEN_ONCE.equals(refused.getConstraintName())) throw new ClaimAlreadyOpen();
            throw refused;
        }
    }

    /** Newest first. */
    List<Claim> of(Set<CustomerId> owners) {
        return list(
                "unit.customerId in ?1 order by id.value desc",
                owners.stream().map(CustomerId::value).toList());
    }

    boolean hasOpen(UUID unit) {
        return count("unit.unitId = ?1 and status in ?2", unit, OPEN) > 0;
    }

    /** Open and not granted. */
    List<Claim> undecided(UUID unit) {
        return list("unit.unitId = ?1 and status in ?2", unit, OPEN).stream()
                .filter(claim -> !claim.status().isGranted())
                .toList();
    }

    boolean hasFiledSince(UUID unit, Instant moment) {
        return count("unit.unitId = ?1 and filedAt >= ?2", unit, moment) > 0;
    }

    /** The oldest first. */
    List<Claim> granted(UUID unit) {
        return list("unit.unitId = ?1 and status in ?2 order by id.value", unit, GRANTED);
    }

    Claim visible(ClaimId id, ClaimScope scope) {
        var claim = get(id);
        if (!scope.sees(claim.facts())) throw new NotFound();
        return claim;
    }

    /** Newest first; ids are time-ordered. */
    List<Claim> newest(ClaimScope scope, ClaimFilter filter, ClaimId below, int limit) {
        var query = new Narrowing();
        switch (scope) {
            case ClaimScope.Everyones _ -> {}
            case ClaimScope.OfRetailer(var retailer) -> query.to("unit.retailerId = :retailer", "retailer", retailer);
            case ClaimScope.OfCustomers(var ids) -> query.to("unit.customerId in :customers", "customers", ids);
        }
        if (filter.unitId() != null) query.to("unit.unitId = :unit", "unit", filter.unitId());
        if (filter.status() != null) query.to("status = :status", "status", filter.status());
        query.to("id.value < :below", "below", below.value());
        return find(query.conditions + " order by id.value desc", query.values)
                .range(0, limit - 1)
                .list();
    }

    private static final class Narrowing {
        private final StringBuilder conditions = new StringBuilder("1 = 1");
        private final Map<String, Object> values = new HashMap<>();

        void to(String condition, String name, Object value) {
            conditions.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
