package org.aftersales.warranty.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.aftersales.warranty.coverage.Repairs;
import org.jspecify.annotations.Nullable;

/**
 * What was tried with a unit, and with those that it was given for.
 *
 * @param daysInShop all days without use so far; a day of two repairs counts once, one without a fault not at all
 * @param irreparable whether it was found that this unit cannot be repaired
 * @param findings how often each was made good, by its code
 * @param repairs the oldest first
 */
record HistoryView(int daysInShop, boolean irreparable, List<Finding> findings, List<Repair> repairs) {

    record Finding(String findingCode, int repairs) {}

    /** @param from local days in the zone of the policy, both included */
    record Repair(
            UUID ticketId, RepairOutcome outcome, @Nullable String findingCode, LocalDate from, LocalDate to) {

        static Repair of(FinishedRepair repair, ZoneId zone) {
            var without = repair.withoutUse(zone);
            return new Repair(repair.ticketId(), repair.outcome(), repair.part(), without.first(), without.last());
        }
    }

    static HistoryView of(Repairs repairs, ZoneId zone) {
        var findings = new TreeMap<String, Integer>();
        for (var repair : repairs.all()) {
            if (repair.part() != null && repair.isOf(repair.part())) findings.merge(repair.part(), 1, Integer::sum);
        }
        var history = repairs.history(zone, null);
        return new HistoryView(
                history.daysInShop(),
                history.irreparable(),
                findings.entrySet().stream()
                        .map(each -> new Finding(each.getKey(), each.getValue()))
                        .toList(),
                repairs.all().stream().map(each -> Repair.of(each, zone)).toList());
    }
}
