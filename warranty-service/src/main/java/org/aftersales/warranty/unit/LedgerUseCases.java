package org.aftersales.warranty.unit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.SharedReads;
import org.aftersales.warranty.calendar.CalendarUseCases;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.coverage.DayCount;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.jspecify.annotations.Nullable;

/** How what happens to a unit reaches its coverages. */
@ApplicationScoped
public class LedgerUseCases {

    private final Units units;
    private final CoveredUnits covered;
    private final Sight sight;
    private final CatalogueUseCases catalogue;
    private final CalendarUseCases calendars;
    private final Event<CoveragesMoved> moved;
    private final Clock clock;
    private final SharedReads<UnitLabel, CoveredUnit> together;

    LedgerUseCases(
            Units units,
            CoveredUnits covered,
            Sight sight,
            CatalogueUseCases catalogue,
            CalendarUseCases calendars,
            Event<CoveragesMoved> moved,
            Clock clock,
            Tenants tenants) {
        this.units = units;
        this.covered = covered;
        this.sight = sight;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.moved = moved;
        this.clock = clock;
        this.together = new SharedReads<>(tenants, covered::find);
    }

    /**
     * Enters what the policy version that the unit was sold under says of such a repair.
     *
     * @throws org.aftersales.kit.problem.NotFound when there is no such unit
     */
    @Transactional
    public void record(UnitId id, FinishedRepair repair) {
        var unit = units.lock(id);
        var terms = policyOf(unit).terms();
        var now = clock.instant();
        var read = new HashMap<String, DayCount>();
        unit.record(
                repair.entriesIn(unit.ledger(), terms, code -> read.computeIfAbsent(code, calendars::workingDays), now),
                now);
        moved.fire(new CoveragesMoved(id, unit.ledger().coverages()));
        Log.infof("repair %s of unit %s entered", repair.ticketId(), id);
    }

    /** Enters what that policy version promises for a repair that the owner paid for; a unit nobody knows has none. */
    @Transactional
    public void recordPaid(UnitId id, FinishedRepair repair) {
        var unit = units.lock(Set.of(id)).get(id);
        if (unit == null) return;
        var terms = policyOf(unit).terms();
        var paid = terms.redress().paidRepair();
        if (paid == null) return;
        var entries = paid.entriesFor(repair, unit.ledger(), terms, clock.instant());
        if (entries.isEmpty()) return;
        unit.record(entries, clock.instant());
        moved.fire(new CoveragesMoved(id, unit.ledger().coverages()));
        Log.infof("paid repair %s of unit %s entered", repair.ticketId(), id);
    }

    /**
     * The warranties of units, by any number of them the same two statements. By what is printed on it, and by its card,
     * everybody finds a unit, for who has it in hand may know how it is covered; by our id only who may see it.
     */
    @Transactional
    public Map<UnitLabel, CoveredUnit> find(List<UnitLabel> labels) {
        if (labels.isEmpty()) return Map.of();
        var found = covered.find(labels);
        found.entrySet()
                .removeIf(entry -> entry.getKey() instanceof UnitLabel.ById
                        && !sight.reaches(entry.getValue().owner()));
        return found;
    }

    /**
     * The warranty of a unit by what is printed on it, read together with those that others ask for at the same time.
     * Not for use within a transaction.
     */
    public @Nullable CoveredUnit read(UnitLabel.Printed label) {
        return together.find(label);
    }

    /** Published versions never change nor go, so a catalogue that is a second old may lack only the very newest. */
    private PolicyVersion policyOf(Unit unit) {
        return catalogue
                .recent()
                .policy(unit.policyCode(), unit.policyVersion())
                .or(() -> catalogue.current().policy(unit.policyCode(), unit.policyVersion()))
                .orElseThrow(() -> new IllegalStateException("the policy of unit " + unit.id() + " is not there"));
    }
}
