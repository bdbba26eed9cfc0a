package org.aftersales.warranty.coverage;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was repaired of a unit under the warranty.
 *
 * @param own of the unit itself, the oldest first
 * @param before of those that it was given for: what was tried with them counts, but that one of them could not be
 *     repaired says nothing of this one
 */
public record Repairs(List<FinishedRepair> own, List<FinishedRepair> before) {

    public static final Repairs NONE = new Repairs(List.of(), List.of());

    public Repairs {
        own = List.copyOf(own);
        before = List.copyOf(before);
    }

    public List<FinishedRepair> all() {
        return Stream.concat(before.stream(), own.stream()).toList();
    }

    /**
     * What that amounts to.
     *
     * @param zone in which days are counted
     * @param faultCode of the fault that is asked for; where nobody has told it, nobody knows which were of the same
     */
    public RepairHistory history(ZoneId zone, @Nullable String faultCode) {
        var days = Span.merged(all().stream()
                .filter(repair -> repair.outcome() != RepairOutcome.NO_FAULT_FOUND)
                .map(repair -> repair.withoutUse(zone))
                .toList());
        var same = faultCode == null
                ? 0
                : all().stream().filter(repair -> repair.isOf(faultCode)).count();
        return new RepairHistory(
                (int) same,
                (int) days.stream().mapToLong(Span::days).sum(),
                own.stream().anyMatch(repair -> repair.outcome() == RepairOutcome.NOT_REPAIRABLE));
    }
}
