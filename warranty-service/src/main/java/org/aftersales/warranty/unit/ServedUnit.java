package org.aftersales.warranty.unit;

import java.time.LocalDate;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.Verdict.Answer;

/**
 * From when to when anything of a unit is covered, as its ledger stands.
 *
 * @param coveredUntil the day before {@code startsOn} where nothing is
 */
public record ServedUnit(UnitId id, Gtin gtin, LocalDate startsOn, LocalDate coveredUntil) {

    static ServedUnit of(Unit unit) {
        var ledger = unit.ledger();
        var until = ledger.coverages().stream()
                .map(Coverage::lastDay)
                .max(LocalDate::compareTo)
                .filter(last -> ledger.on(last).stream().anyMatch(verdict -> verdict.answer() != Answer.NOT_COVERED))
                .orElse(unit.startsOn().minusDays(1));
        return new ServedUnit(unit.id(), unit.gtin(), unit.startsOn(), until);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(coveredUntil);
    }
}
