package org.aftersales.warranty.check;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one class of cost.
 *
 * @param by the coverage that decided; null where none could
 * @param share of the cost that is paid, in percent; null where it is not known
 * @param remainingDays of the deciding coverage after the day; 0 where it does not hold
 * @param burden null where nobody has anything to prove
 * @param deductible what the owner bears of a claim before the cost is paid; null for nothing
 */
record CostVerdict(
        CostClass cost,
        Cover cover,
        @Nullable Coverage by,
        @Nullable Integer share,
        long remainingDays,
        @Nullable BurdenOfProof burden,
        List<CheckReason> reasons,
        @Nullable Money deductible) {

    /** Shops make good, as a courtesy, what failed soon after the end; longer ago they seldom do. */
    private static final int GOODWILL_DAYS = 30;

    CostVerdict {
        reasons = List.copyOf(reasons);
    }

    static CostVerdict of(CostClass cost, Finding best, List<CheckReason> reasons) {
        var share = best.cover() == Cover.UNKNOWN ? null : best.share();
        return new CostVerdict(
                cost, best.cover(), best.by(), share, best.remainingDays(), best.burden(), reasons, best.deductible());
    }

    static CostVerdict undecided(CostClass cost, CheckReason why) {
        return new CostVerdict(cost, Cover.UNKNOWN, null, null, 0, null, List.of(why), null);
    }

    static CostVerdict notPromised(CostClass cost) {
        return new CostVerdict(cost, Cover.NOT_COVERED, null, 0, 0, null, List.of(CheckReason.NOT_PROMISED), null);
    }

    /** The unit was not in use any more on that day. */
    static CostVerdict gone(CostClass cost, @Nullable Coverage last, Verdict.Reason what) {
        var why = what == Verdict.Reason.RETURNED ? CheckReason.RETURNED : CheckReason.REPLACED;
        return new CostVerdict(cost, Cover.NOT_COVERED, last, 0, 0, null, List.of(why), null);
    }

    boolean isPromised() {
        return !reasons.contains(CheckReason.NOT_PROMISED);
    }

    /** Whether anything of it is paid. */
    boolean isPaid() {
        return cover == Cover.COVERED || cover == Cover.PARTIAL;
    }

    NextOption next(@Nullable LocalDate day) {
        return switch (cover) {
            case COVERED -> NextOption.FILE_CLAIM;
            case PARTIAL ->
                reasons.contains(CheckReason.ONE_COMPONENT) ? NextOption.NAME_THE_PART : NextOption.PAY_THE_REST;
            case UNKNOWN ->
                reasons.contains(CheckReason.METER_UNKNOWN) ? NextOption.READ_THE_METER : NextOption.SHOW_PROOF;
            case NOT_COVERED -> uncovered(day);
        };
    }

    private NextOption uncovered(@Nullable LocalDate day) {
        if (reasons.contains(CheckReason.NOT_STARTED)) return NextOption.WAIT_FOR_START;
        var justExpired = reasons.equals(List.of(CheckReason.EXPIRED))
                && by != null
                && day != null
                && !day.isAfter(by.lastDay().plusDays(GOODWILL_DAYS));
        return justExpired ? NextOption.ASK_FOR_GOODWILL : NextOption.PAID_SERVICE;
    }
}
