package org.aftersales.loyalty.liability;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.aftersales.loyalty.ledger.Reason;

/**
 * What the programme owes its members at a moment, in points.
 *
 * @param outstanding points that may still be spent: the sum of all lots that have not ended, and of what is held
 * @param expectedRedemptions of those, how many are expected to be used
 * @param breakage of those, how many are expected to end unused
 * @param usedShare which share of their points members come to use, 0 to 1
 * @param estimated whether that was seen; otherwise all points are expected to be used
 */
record LiabilityView(
        Instant asOf,
        String zone,
        long outstanding,
        long expectedRedemptions,
        long breakage,
        BigDecimal usedShare,
        boolean estimated,
        List<CohortView> cohorts) {

    /** A cohort as {@link Cohort} has it, and what is expected of it. */
    record CohortView(
            String month,
            Reason reason,
            long issued,
            long takenBack,
            long redeemed,
            long settled,
            long expired,
            long held,
            long outstanding,
            long expectedRedemptions,
            long breakage) {
        static CohortView of(Cohort cohort, UsedShare share) {
            var expected = share.expected(cohort);
            return new CohortView(
                    cohort.month().toString(),
                    cohort.reason(),
                    cohort.issued(),
                    cohort.takenBack(),
                    cohort.redeemed(),
                    cohort.settled(),
                    cohort.expired(),
                    cohort.held(),
                    cohort.outstanding(),
                    expected,
                    cohort.outstanding() - expected);
        }
    }

    static LiabilityView of(Instant asOf, String zone, List<Cohort> cohorts) {
        var share = UsedShare.seenIn(cohorts);
        var views = cohorts.stream().map(cohort -> CohortView.of(cohort, share)).toList();
        return new LiabilityView(
                asOf,
                zone,
                sum(views, CohortView::outstanding),
                sum(views, CohortView::expectedRedemptions),
                sum(views, CohortView::breakage),
                share.value(),
                share.known(),
                views);
    }

    private static long sum(List<CohortView> views, ToLongFunction<CohortView> of) {
        return views.stream().mapToLong(of).sum();
    }
}
