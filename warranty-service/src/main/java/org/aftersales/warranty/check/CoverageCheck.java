package org.aftersales.warranty.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Exclusion;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.coverage.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from a unit's ledger and the terms it was sold under, for each class of cost by itself. The
 * guarantee of the maker and the statutory one of the seller are both asked and the better answer is given with its
 * source: an expired guarantee never hides what the seller owes by law, and no exclusion of the one binds the other.
 */
final class CoverageCheck {

    private static final int ALL = 100;
    private static final Comparator<Finding> BEST_FIRST = Comparator.comparing(Finding::cover)
            .thenComparing(Finding::share, Comparator.reverseOrder())
            .thenComparing(CoverageCheck::source)
            .thenComparing(finding -> finding.deductible() != null)
            .thenComparing(CoverageCheck::end, Comparator.reverseOrder());

    private final Terms terms;
    private final CoverageLedger ledger;
    private final List<Coverage> coverages;
    private final Question question;

    CoverageCheck(Terms terms, CoverageLedger ledger, Question question) {
        this.terms = terms;
        this.ledger = ledger;
        this.coverages = ledger.coverages();
        this.question = question;
    }

    List<CostVerdict> verdicts() {
        return Stream.of(CostClass.values()).map(this::verdict).toList();
    }

    private CostVerdict verdict(CostClass cost) {
        var gone = ledger.goneOn(question.day());
        return gone == null ? inUse(cost) : CostVerdict.gone(cost, lastFor(cost), gone);
    }

    /** What covered the cost last; null where nothing ever did. */
    private @Nullable Coverage lastFor(CostClass cost) {
        return places(cost)
                .mapToObj(coverages::get)
                .filter(coverage -> !coverage.isEmpty())
                .max(Comparator.comparing(Coverage::lastDay))
                .orElse(null);
    }

    private CostVerdict inUse(CostClass cost) {
        var findings =
                Stream.concat(found(cost), unanchored(cost)).sorted(BEST_FIRST).toList();
        if (findings.isEmpty()) return CostVerdict.notPromised(cost);
        var best = findings.getFirst();
        var reasons = best.cover() == Cover.NOT_COVERED
                ? findings.stream()
                        .flatMap(each -> each.reasons().stream())
                        .distinct()
                        .toList()
                : best.reasons();
        return CostVerdict.of(cost, best, reasons);
    }

    private Stream<Finding> found(CostClass cost) {
        return places(cost).mapToObj(place -> find(place, coverages.get(place)));
    }

    private IntStream places(CostClass cost) {
        return IntStream.range(0, coverages.size())
                .filter(place -> answersFor(coverages.get(place), cost))
                .filter(place -> isMeant(coverages.get(place)));
    }

    /** Whoever repaired for money answers for the part and for the work. */
    private static boolean answersFor(Coverage coverage, CostClass cost) {
        return coverage.regime() == Regime.REPAIR
                ? cost == CostClass.PARTS || cost == CostClass.LABOUR
                : CostClass.of(coverage.kind()) == cost;
    }

    /** Another component's promise, or another repair, says nothing about what is broken. */
    private boolean isMeant(Coverage coverage) {
        var part = question.fault().partCategory();
        if (coverage.regime() == Regime.REPAIR) {
            return part == null && question.fault().faultCode() == null || isRepaired(coverage);
        }
        return coverage.kind() != CoverageKind.COMPONENT || part == null || coverage.isFor(part);
    }

    /** Whether it is what was found and repaired; people tell it as the part or as the fault. */
    private boolean isRepaired(Coverage coverage) {
        var part = question.fault().partCategory();
        var code = question.fault().faultCode();
        return part != null && coverage.isFor(part) || code != null && coverage.isFor(code);
    }

    /** The law gives something here, but from a day that nobody has told. */
    private Stream<Finding> unanchored(CostClass cost) {
        var statutory = terms.statutory();
        if (statutory == null || coverages.stream().anyMatch(each -> each.regime() == Regime.STATUTORY)) {
            return Stream.empty();
        }
        return statutory.promises().stream()
                .filter(promise -> CostClass.of(promise.kind()) == cost)
                .map(promise -> Finding.open(null, CheckReason.STATUTORY_START_UNKNOWN));
    }

    private Finding find(int place, Coverage coverage) {
        if (!ledger.holds(coverage)) return Finding.no(coverage, CheckReason.WARRANTY_VOID, BurdenOfProof.SELLER);
        var verdict = coverage.on(question.day());
        if (verdict.reason() == Verdict.Reason.NOT_STARTED) {
            return Finding.no(coverage, CheckReason.NOT_STARTED, null);
        }
        if (verdict.reason() == Verdict.Reason.EXPIRED) return Finding.no(coverage, CheckReason.EXPIRED, null);
        return switch (coverage.regime()) {
            case STATUTORY -> statutory(coverage, verdict.remainingDays());
            case COMMERCIAL -> commercial(place, coverage, verdict.remainingDays());
            case REPAIR -> repaired(coverage, verdict.remainingDays());
        };
    }

    private Finding repaired(Coverage coverage, long left) {
        var known = isRepaired(coverage);
        var reasons = new ArrayList<>(List.of(CheckReason.WITHIN_TERM, CheckReason.PAID_REPAIR));
        if (!known) reasons.add(CheckReason.ONE_COMPONENT);
        return new Finding(
                known ? Cover.COVERED : Cover.PARTIAL, coverage, ALL, left, BurdenOfProof.SELLER, reasons, null);
    }

    private Finding statutory(Coverage coverage, long left) {
        var presumed = !question.day().isAfter(terms.sellerProvesUntil(coverage));
        var reasons = presumed
                ? List.of(CheckReason.WITHIN_TERM, CheckReason.STATUTORY)
                : List.of(CheckReason.WITHIN_TERM, CheckReason.STATUTORY, CheckReason.CONSUMER_PROVES);
        var burden = presumed ? BurdenOfProof.SELLER : BurdenOfProof.CONSUMER;
        return new Finding(Cover.COVERED, coverage, ALL, left, burden, reasons, null);
    }

    private Finding commercial(int place, Coverage coverage, long left) {
        var excluded = excluded();
        if (excluded == Exclusion.Match.YES) {
            return Finding.no(coverage, CheckReason.EXCLUDED, BurdenOfProof.SELLER);
        }
        var limit = coverage.usageLimit();
        if (limit != null) {
            var meter = question.fault().meter();
            if (meter == null || !limit.isOfMeterOf(meter)) {
                return Finding.open(coverage, CheckReason.METER_UNKNOWN);
            }
            if (limit.isPassedAt(meter)) return Finding.no(coverage, CheckReason.USAGE_EXCEEDED, BurdenOfProof.SELLER);
        }
        return held(place, coverage, left, excluded);
    }

    private Finding held(int place, Coverage coverage, long left, Exclusion.Match excluded) {
        var share = terms.share(place, ledger);
        var deductible = terms.deductible(place, ledger).orElse(null);
        var onlyPart =
                coverage.kind() == CoverageKind.COMPONENT && question.fault().partCategory() == null;
        var reasons = new ArrayList<>(List.of(CheckReason.WITHIN_TERM));
        if (share < ALL) reasons.add(CheckReason.SHARED_COST);
        if (onlyPart) reasons.add(CheckReason.ONE_COMPONENT);
        if (excluded == Exclusion.Match.POSSIBLE) reasons.add(CheckReason.EXCLUSION_POSSIBLE);
        var cover = share < ALL || onlyPart ? Cover.PARTIAL : Cover.COVERED;
        return new Finding(cover, coverage, share, left, BurdenOfProof.SELLER, reasons, deductible);
    }

    private Exclusion.Match excluded() {
        var fault = question.fault();
        return terms.excludes(fault.partCategory(), fault.faultCode());
    }

    /** Where both cover, the guarantor's promise comes first: under it nobody asks since when it is broken. */
    private static int source(Finding finding) {
        if (finding.cover() == Cover.NOT_COVERED) return 0;
        var by = finding.by();
        return by == null ? Regime.values().length : by.regime().ordinal();
    }

    private static long end(Finding finding) {
        var by = finding.by();
        return by == null ? Long.MIN_VALUE : by.lastDay().toEpochDay();
    }
}
