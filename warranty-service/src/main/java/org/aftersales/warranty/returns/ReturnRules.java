package org.aftersales.warranty.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.evidence.EvidenceUseCases;
import org.aftersales.warranty.unit.SwapUseCases;
import org.aftersales.warranty.unit.UnitFacts;

/** What other features say about a return. */
@ApplicationScoped
class ReturnRules {

    private final Returns returns;
    private final SwapUseCases swaps;
    private final EvidenceUseCases evidence;
    private final CatalogueUseCases catalogues;

    ReturnRules(Returns returns, SwapUseCases swaps, EvidenceUseCases evidence, CatalogueUseCases catalogues) {
        this.returns = returns;
        this.swaps = swaps;
        this.evidence = evidence;
        this.catalogues = catalogues;
    }

    ReturnedGoods goods(UnitFacts unit) {
        var line = swaps.lineage(unit.id());
        return ReturnedGoods.of(unit, line, returns.paidBack(line.getLast()));
    }

    Deadline deadline(UnitFacts unit, LocalDate askedOn) {
        var policy = catalogues
                .current()
                .policy(unit.policyCode(), unit.policyVersion())
                .orElseThrow(() -> new IllegalStateException("a registered policy version is gone"));
        return Deadline.of(policy, evidence.dates(unit.id()), askedOn);
    }
}
