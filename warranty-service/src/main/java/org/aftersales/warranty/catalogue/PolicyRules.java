package org.aftersales.warranty.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.RepairRule;
import org.jspecify.annotations.Nullable;

/** What a policy must be beyond the form of its fields: everything wrong is told at once, each with its pointer. */
final class PolicyRules {

    private final List<Violation> found = new ArrayList<>();

    private PolicyRules() {}

    /** The terms, or their place among others, cannot be. */
    static final class InvalidPolicy extends RuleViolated {
        InvalidPolicy(List<Violation> violations) {
            super("invalid-policy", "The policy is not acceptable.", violations);
        }
    }

    /**
     * @throws NotFound when the path can be that of no policy
     * @throws InvalidPolicy when the policy is not acceptable under this path
     */
    static void judge(String code, int version, PolicyDocument policy) {
        if (version < 1 || !code.matches(PolicyDocument.CODE)) throw new NotFound();
        var rules = new PolicyRules();
        rules.path(code, version, policy);
        rules.found.addAll(violations(policy));
        if (!rules.found.isEmpty()) throw new InvalidPolicy(rules.found);
    }

    /** What is wrong with a policy, wherever it stands. */
    static List<Violation> violations(PolicyDocument policy) {
        var rules = new PolicyRules();
        rules.startRule(policy.startRule());
        rules.components(policy.coverages());
        rules.repairs("/repairEffect", policy.repairEffect());
        rules.exclusions(policy.exclusions());
        rules.statutory(policy.statutory());
        rules.found.addAll(SelectionRules.violations(policy.appliesTo()));
        rules.found.addAll(RedressRules.violations(policy));
        return rules.found;
    }

    private void path(String code, int version, PolicyDocument policy) {
        if (!policy.code().equals(code)) refuse("/code", "path-differs", "must be the code of the path");
        if (code.equals(ProductDocument.BY_SALE)) refuse("/code", "reserved", "says that the sale decides");
        if (policy.version() != version) refuse("/version", "path-differs", "must be the version of the path");
    }

    private void startRule(PolicyDocument.Start rule) {
        for (int i = 0; i < rule.evidence().size(); i++) {
            if (rule.evidence().indexOf(rule.evidence().get(i)) < i) {
                refuse("/startRule/evidence/" + i, "repeated", "is named before");
            }
        }
    }

    private void components(List<PolicyDocument.Line> coverages) {
        for (int i = 0; i < coverages.size(); i++) {
            if (!coverages.get(i).namesItsComponent()) {
                refuse(
                        "/coverages/" + i + "/component",
                        "invalid-component",
                        "is required for the kind COMPONENT and not allowed for others");
            }
        }
    }

    private void repairs(String pointer, PolicyDocument.@Nullable Effect effect) {
        if (effect == null) return;
        figure(pointer + "/days", effect.rule() == RepairRule.SUSPEND_IF_OVER_N_DAYS, effect.days());
        figure(pointer + "/months", effect.rule() == RepairRule.EXTEND_ONCE_N_MONTHS, effect.months());
        if (effect.calendar() != null && effect.rule() != RepairRule.SUSPEND_IF_OVER_N_DAYS) {
            refuse(pointer + "/calendar", "not-of-this-rule", "is not allowed for " + effect.rule());
        }
        if (effect.partPeriod() != null && effect.rule() != RepairRule.RESTART_PART) {
            refuse(pointer + "/partPeriod", "not-of-this-rule", "is not allowed for " + effect.rule());
        }
    }

    private void exclusions(@Nullable List<PolicyDocument.Excluded> exclusions) {
        if (exclusions == null) return;
        for (int i = 0; i < exclusions.size(); i++) {
            if (!exclusions.get(i).namesSomething()) {
                refuse("/exclusions/" + i, "empty-exclusion", "names a part category, a fault code, or both");
            }
        }
    }

    private void statutory(PolicyDocument.@Nullable ByLaw law) {
        if (law == null) return;
        for (int i = 0; i < law.kinds().size(); i++) {
            var kind = law.kinds().get(i);
            if (kind == CoverageKind.COMPONENT) {
                refuse("/statutory/kinds/" + i, "invalid-kind", "the law covers the product, not a component");
            }
            if (law.kinds().indexOf(kind) < i) refuse("/statutory/kinds/" + i, "repeated", "is named before");
        }
        repairs("/statutory/repairEffect", law.repairEffect());
        if (law.repairEffect() != null && law.repairEffect().rule() == RepairRule.RESTART_PART) {
            refuse("/statutory/repairEffect/rule", "invalid-rule", "the law covers the product, not a part");
        }
    }

    private void figure(String pointer, boolean belongs, @Nullable Integer value) {
        if (belongs && value == null) refuse(pointer, "missing", "is required for this rule");
        if (!belongs && value != null) refuse(pointer, "not-of-this-rule", "is of another rule");
    }

    private void refuse(String pointer, String code, String message) {
        found.add(new Violation(pointer, code, message));
    }
}
