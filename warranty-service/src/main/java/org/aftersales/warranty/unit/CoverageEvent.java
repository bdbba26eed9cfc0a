package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/** What happens to what covers a unit. */
sealed interface CoverageEvent extends DomainEvent {

    /**
     * Something happened to the unit's coverages, and at least one starts or ends on another day now.
     *
     * @param startsOn from when the warranty runs now
     * @param coverages all of them as they stand now
     * @param previousStartsOn from when it ran before
     * @param previousCoverages all of them as they stood before
     */
    @EventType("warranty.unit.coverage-changed.v1")
    record CoverageChanged(
            @JsonUnwrapped UnitIdentity unit,
            LocalDate startsOn,
            List<Covered> coverages,
            LocalDate previousStartsOn,
            List<Covered> previousCoverages,
            @JsonUnwrapped ChangeReason reason,
            Instant changedAt)
            implements CoverageEvent {

        static CoverageChanged of(Unit unit, CoverageLedger before, ChangeReason reason, Instant now) {
            return new CoverageChanged(
                    UnitIdentity.of(unit),
                    unit.startsOn(),
                    Covered.all(unit.ledger()),
                    before.startsOn(),
                    Covered.all(before),
                    reason,
                    now);
        }
    }

    /**
     * A coverage is about to end; told once for each of its last days and leads.
     *
     * @param regime told where it is not the guarantor's own promise
     */
    @EventType("warranty.unit.coverage-expiring.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoverageExpiring(
            @JsonUnwrapped UnitIdentity unit,
            CoverageKind kind,
            @Nullable String component,
            @Nullable Regime regime,
            LocalDate lastDay,
            int leadDays,
            Instant toldAt)
            implements CoverageEvent {}

    /**
     * A coverage has ended by its term; told once for each of its last days, and not of what was cancelled.
     *
     * @param regime told where it is not the guarantor's own promise
     */
    @EventType("warranty.unit.coverage-expired.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoverageExpired(
            @JsonUnwrapped UnitIdentity unit,
            CoverageKind kind,
            @Nullable String component,
            @Nullable Regime regime,
            LocalDate lastDay,
            Instant toldAt)
            implements CoverageEvent {}

    /** What is to be told of it now. */
    static CoverageEvent of(UnitIdentity unit, EndingCoverage ending, Instant now) {
        var kind = ending.kind();
        var component = ending.component();
        var regime = Covered.told(ending.regime());
        var lastDay = ending.lastDay();
        return ending.isOver()
                ? new CoverageExpired(unit, kind, component, regime, lastDay, now)
                : new CoverageExpiring(unit, kind, component, regime, lastDay, ending.leadDays(), now);
    }
}
