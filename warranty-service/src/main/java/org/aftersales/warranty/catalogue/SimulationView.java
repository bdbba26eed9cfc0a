package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What other terms would change for units that were sold under a version.
 *
 * @param units sold in the period, without those that are left out
 * @param changed for which anything would be another
 * @param leftOut sold in the period too: what was promised for them does not stand any more
 * @param start how the first day of the guarantee would move
 * @param coverages how the last day of each would move, and what each would pay
 * @param terms what would be another in the terms of the whole policy
 * @param examples a few of the changed units
 */
record SimulationView(
        Compared compared,
        long units,
        long changed,
        LeftOut leftOut,
        Counts start,
        List<Line> coverages,
        EditedTerms terms,
        List<UUID> examples) {

    /** @param withVersion absent where it was compared with other terms */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compared(
            String policyCode, int version, @Nullable Integer withVersion, LocalDate soldFrom, LocalDate soldTo) {}

    /**
     * Units by why they are left out.
     *
     * @param replaced for which others were given
     * @param given for others, from whose warranties theirs follow
     * @param returned for money
     * @param voided whose guarantee does not hold as long as they are not reinstated
     */
    record LeftOut(long replaced, long given, long returned, long voided) {

        static LeftOut of(Map<SoldGroup.Fate, Long> units) {
            return new LeftOut(
                    units.getOrDefault(SoldGroup.Fate.REPLACED, 0L),
                    units.getOrDefault(SoldGroup.Fate.GIVEN, 0L),
                    units.getOrDefault(SoldGroup.Fate.RETURNED, 0L),
                    units.getOrDefault(SoldGroup.Fate.VOID, 0L));
        }
    }

    /**
     * Units by how the day would move.
     *
     * @param later of a last day: longer
     * @param earlier of a last day: shorter
     * @param added that had no such coverage
     * @param removed that would have none any more
     * @param daysGained by those that move to a later day, all together
     * @param daysLost by those that move to an earlier day, all together
     */
    record Counts(long same, long later, long earlier, long added, long removed, long daysGained, long daysLost) {}

    /**
     * What a coverage pays.
     *
     * @param share of the cost, in percent
     * @param deductible what the owner bears of each claim before; absent for nothing
     * @param usageLimit up to which use; absent for any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pay(int share, @Nullable Money deductible, PolicyDocument.@Nullable Usage usageLimit) {

        static Pay of(Promise promise) {
            var limit = promise.usageLimit();
            var usage = limit == null ? null : new PolicyDocument.Usage(limit.unit(), limit.value());
            return new Pay(promise.share(), promise.deductible(), usage);
        }
    }

    /**
     * @param before what it pays where that would be another; absent too where it is new
     * @param after what it would pay then; absent too where it would be gone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Regime regime,
            CoverageKind kind,
            @Nullable String component,
            Counts lastDay,
            @Nullable Pay before,
            @Nullable Pay after) {

        static Line of(CoverageLine line, Counts counts, @Nullable Pay before, @Nullable Pay after) {
            var component = line.component().isEmpty() ? null : line.component();
            return new Line(line.regime(), line.kind(), component, counts, before, after);
        }
    }
}
