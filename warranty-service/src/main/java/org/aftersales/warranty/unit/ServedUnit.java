package org.aftersales.warranty.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.Span;

/**
 * On which days anything of a unit is covered, as its ledger stands.
 *
 * @param startsOn the first day of its first coverage, whether that still holds or not: service is counted from it
 * @param covered in order, without overlaps; none where nothing is
 */
public record ServedUnit(UnitId id, Gtin gtin, LocalDate startsOn, List<Span> covered) {

    public ServedUnit {
        covered = List.copyOf(covered);
    }

    static ServedUnit of(Unit unit) {
        var ledger = unit.ledger();
        var starts = ledger.coverages().stream().map(Coverage::startsOn);
        var first = Stream.concat(Stream.of(unit.startsOn()), starts)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new ServedUnit(unit.id(), unit.gtin(), first, ledger.coveredDays());
    }
}
