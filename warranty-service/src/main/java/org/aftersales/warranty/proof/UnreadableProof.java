package org.aftersales.warranty.proof;

import org.aftersales.kit.problem.RuleViolated;

/** What was sent is no JPEG, PNG, WebP or PDF, or breaks off. */
final class UnreadableProof extends RuleViolated {
    UnreadableProof(String detail) {
        super("unreadable-proof", detail);
    }
}
