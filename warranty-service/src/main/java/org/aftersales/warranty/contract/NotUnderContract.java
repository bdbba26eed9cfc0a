package org.aftersales.warranty.contract;

import org.aftersales.kit.problem.RuleViolated;

/** Another cover made the claim good, so its cost is none of this contract's. */
final class NotUnderContract extends RuleViolated {
    NotUnderContract() {
        super("claim-not-under-contract", "The claim was not granted for a day that this contract covers.");
    }
}
