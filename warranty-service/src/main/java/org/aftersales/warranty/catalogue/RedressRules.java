package org.aftersales.warranty.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.Remedy;
import org.jspecify.annotations.Nullable;

/** What the remedies of a policy must be, and what the owner is asked to pay. */
final class RedressRules {

    private final List<Violation> found = new ArrayList<>();
    private @Nullable String currency;

    private RedressRules() {}

    static List<Violation> violations(PolicyDocument policy) {
        var rules = new RedressRules();
        rules.ladder(AppliesTo.orEmpty(policy.remedies()));
        var doa = policy.doaWindow();
        if (doa != null && doa.remedy().compareTo(Remedy.PRODUCT_REPLACEMENT) < 0) {
            rules.refuse("/doaWindow/remedy", "not-allowed", "must be PRODUCT_REPLACEMENT or REFUND");
        }
        for (int i = 0; i < policy.coverages().size(); i++) {
            rules.money(
                    "/coverages/" + i + "/deductible", policy.coverages().get(i).deductible());
        }
        rules.fees(AppliesTo.orEmpty(policy.fees()));
        return rules.found;
    }

    private void ladder(List<RemedyLine> remedies) {
        for (int i = 0; i < remedies.size(); i++) {
            var step = remedies.get(i);
            var free = step.toStep().isUnconditional();
            if (i == 0 && !free) refuse("/remedies/0", "unconditional", "the first remedy has no condition");
            if (i > 0 && free) refuse("/remedies/" + i, "condition-missing", "says when it follows the one before");
            if (i > 0 && step.remedy().compareTo(remedies.get(i - 1).remedy()) <= 0) {
                refuse("/remedies/" + i + "/remedy", "not-ascending", "must be more than the one before");
            }
        }
    }

    private void fees(List<PolicyDocument.FeeLine> fees) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < fees.size(); i++) {
            if (!codes.add(fees.get(i).code())) refuse("/fees/" + i + "/code", "repeated", "is named before");
            money("/fees/" + i + "/amount", fees.get(i).amount());
        }
    }

    private void money(String pointer, @Nullable PriceTag told) {
        if (told == null) return;
        if (!told.isValid()) {
            refuse(pointer, "invalid-amount", "must be a positive decimal of IRR, EUR, USD, JPY or KWD");
        } else if (currency == null) {
            currency = told.currency();
        } else if (!currency.equals(told.currency())) {
            refuse(pointer + "/currency", "mixed-currency", "must be " + currency + " like the others");
        }
    }

    private void refuse(String pointer, String code, String message) {
        found.add(new Violation(pointer, code, message));
    }
}
