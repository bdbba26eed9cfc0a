package org.aftersales.warranty.catalogue;

import java.util.List;
import org.aftersales.warranty.coverage.DoaWindow;
import org.aftersales.warranty.coverage.Exclusion;
import org.aftersales.warranty.coverage.Fee;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.Redress;
import org.aftersales.warranty.coverage.RepairEffect;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.TermCalendar;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.coverage.UsageLimit;

/** What a policy's document means for units. */
final class PolicyTerms {

    private static final int ALL = 100;

    private PolicyTerms() {}

    /** @throws IllegalArgumentException when the document is not acceptable */
    static PolicyVersion version(PolicyDocument told) {
        var window = told.returnWindow() == null
                ? null
                : new PolicyVersion.ReturnWindow(
                        told.returnWindow().period(),
                        told.returnWindow().from(),
                        told.returnWindow().fallback());
        return new PolicyVersion(
                told.code(),
                told.version(),
                told.effectiveFrom(),
                told.name(),
                told.nameFa(),
                terms(told),
                window,
                new PolicyVersion.Transfers(!Boolean.FALSE.equals(told.transferable()), told.mostTransfers()),
                told.appliesTo() == null ? null : told.appliesTo().toScope());
    }

    static Terms terms(PolicyDocument told) {
        return new Terms(
                told.zone(),
                told.calendar() == null ? TermCalendar.GREGORIAN : told.calendar(),
                startRule(told.startRule()),
                told.coverages().stream().map(PolicyTerms::promise).toList(),
                told.endDay(),
                told.repairEffect() == null
                        ? RepairEffect.NONE
                        : told.repairEffect().toEffect(),
                excluded(told),
                told.statutory() == null ? null : told.statutory().toStatutory(),
                redress(told));
    }

    private static StartRule startRule(PolicyDocument.Start told) {
        var cap = told.cap() == null
                ? null
                : new StartRule.Cap(told.cap().after(), told.cap().period());
        return new StartRule(told.evidence(), cap, told.leastSource());
    }

    private static List<Exclusion> excluded(PolicyDocument told) {
        return AppliesTo.orEmpty(told.exclusions()).stream()
                .map(each -> new Exclusion(each.partCategory(), each.faultCode()))
                .toList();
    }

    private static Promise promise(PolicyDocument.Line line) {
        var usage = line.usageLimit() == null
                ? null
                : new UsageLimit(line.usageLimit().unit(), line.usageLimit().value());
        var share = line.share() == null ? ALL : line.share();
        var deductible = line.deductible() == null ? null : line.deductible().toMoney();
        return new Promise(line.kind(), line.component(), line.period(), usage, share, deductible);
    }

    private static Redress redress(PolicyDocument told) {
        var doa = told.doaWindow() == null
                ? null
                : new DoaWindow(told.doaWindow().period(), told.doaWindow().remedy());
        return new Redress(
                AppliesTo.orEmpty(told.remedies()).stream()
                        .map(RemedyLine::toStep)
                        .toList(),
                told.replacementEffect(),
                doa,
                AppliesTo.orEmpty(told.fees()).stream()
                        .map(fee -> new Fee(fee.code(), fee.amount().toMoney()))
                        .toList(),
                told.paidRepair() == null ? null : told.paidRepair().toPaidRepair());
    }
}
