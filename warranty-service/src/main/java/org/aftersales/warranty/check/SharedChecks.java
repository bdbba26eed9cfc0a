package org.aftersales.warranty.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Repairs;
import org.aftersales.warranty.unit.CoveredUnit;
import org.aftersales.warranty.unit.LedgerUseCases;
import org.aftersales.warranty.unit.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * The question that is asked most: a label, of a unit that is registered under a policy which was read before and does
 * not ask what was tried. All of its answer is in the unit's own rows, and those are read together with the rows of
 * whoever asks at the same time. Every other question is left to the {@link CheckUseCases}.
 */
@ApplicationScoped
class SharedChecks {

    private final LedgerUseCases ledgers;
    private final LabelUseCases labels;
    private final CatalogueUseCases catalogue;
    private final Clock clock;

    SharedChecks(LedgerUseCases ledgers, LabelUseCases labels, CatalogueUseCases catalogue, Clock clock) {
        this.ledgers = ledgers;
        this.labels = labels;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Optional<Checked> check(CheckRequest request) {
        var label = label(request);
        var unit = label == null ? null : ledgers.read(label);
        if (unit == null) return Optional.empty();
        return policyOf(unit)
                .filter(policy -> !policy.terms().redress().asksWhatWasTried())
                .map(policy -> CheckUseCases.registered(request, unit, policy, Repairs.NONE, clock.instant()));
    }

    private UnitLabel.@Nullable Printed label(CheckRequest request) {
        if (request.gtin() == null || request.serial() == null || request.unitId() != null) return null;
        if (request.cardCode() != null || !labels.isPlain(SerialNumber.normalise(request.serial()))) return null;
        return (UnitLabel.Printed)
                request.subject(code -> Optional.empty(), item -> item).label();
    }

    private Optional<PolicyVersion> policyOf(CoveredUnit unit) {
        return catalogue.remembered(unit.policyCode(), unit.policyVersion());
    }
}
