package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What came back of units. */
@ApplicationScoped
public class RefundUseCases {
    private final ReturnLines lines;

    RefundUseCases(ReturnLines lines) {
        this.lines = lines;
    }

    /** What was refunded of one of the units, without what was a mistake, the oldest first. */
    @Transactional
    public List<ReturnedLine> of(Set<UUID> units) {
        return lines.standing(Reason.REGISTRATION, units);
    }
}
