package org.aftersales.warranty.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.warranty.block.SerialUseCases;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.conflict.ConflictUseCases;
import org.aftersales.warranty.contract.ContractUseCases;
import org.aftersales.warranty.unit.SwapUseCases;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;
import org.aftersales.warranty.unit.UnitUseCases;

/** How a unit is replaced, with all that hangs on it. */
@ApplicationScoped
class ReplacementUseCases {

    private final LabelUseCases labels;
    private final UnitLifeUseCases life;
    private final UnitUseCases units;
    private final SwapUseCases swaps;
    private final SerialUseCases serials;
    private final ConflictUseCases conflicts;
    private final ContractUseCases contracts;
    private final ClaimUseCases claims;

    ReplacementUseCases(
            LabelUseCases labels,
            UnitLifeUseCases life,
            UnitUseCases units,
            SwapUseCases swaps,
            SerialUseCases serials,
            ConflictUseCases conflicts,
            ContractUseCases contracts,
            ClaimUseCases claims) {
        this.labels = labels;
        this.life = life;
        this.units = units;
        this.swaps = swaps;
        this.serials = serials;
        this.conflicts = conflicts;
        this.contracts = contracts;
        this.claims = claims;
    }

    /** @return the unit that was given */
    @Transactional
    UnitFacts replace(UnitId id, IfMatch expected, ReplaceUnit told, Function<String, ProductItem> scanner) {
        var old = life.hold(id);
        if (conflicts.isOpenFor(id)) {
            throw new RuleViolated("ownership-in-question", "It has to be checked first whose this unit is.");
        }
        var item = labels.readToStore(told.given(old.gtin(), scanner));
        serials.requireUsable(item);
        var reportedOn = claims.reportedOfApproved(id.value()).orElse(null);
        var given = swaps.replace(id, expected, item.serial(), told.replacedOn(), reportedOn);
        contracts.goOn(id, given);
        return units.find(given);
    }
}
