package org.aftersales.warranty.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.conflict.ConflictUseCases;
import org.aftersales.warranty.contract.ContractUseCases;
import org.aftersales.warranty.unit.TakeBackUseCases;
import org.aftersales.warranty.unit.UnitFacts;

/** What ends with a sale that is undone: open claims, contracts, coverages, the card. */
@ApplicationScoped
class UndoneSales {

    private final ConflictUseCases conflicts;
    private final ClaimUseCases claims;
    private final ContractUseCases contracts;
    private final TakeBackUseCases units;

    UndoneSales(ConflictUseCases conflicts, ClaimUseCases claims, ContractUseCases contracts, TakeBackUseCases units) {
        this.conflicts = conflicts;
        this.claims = claims;
        this.contracts = contracts;
        this.units = units;
    }

    /**
     * @param unit whose row the caller holds
     * @param day from which nothing is covered any more, in the zone of the policy
     * @throws RuleViolated when somebody else says that the unit is theirs
     */
    void undo(UnitFacts unit, ReturnId by, LocalDate day) {
        if (conflicts.isOpenFor(unit.id())) {
            throw new RuleViolated("ownership-in-question", "It has to be checked first whose this unit is.");
        }
        claims.withdrawFor(unit.id().value());
        contracts.endAll(unit);
        units.takeBack(unit.id(), by.value(), day);
    }
}
