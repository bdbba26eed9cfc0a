package org.aftersales.feedback.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The gates in their order: the first that does not open decides. */
final class Gates {

    private static final int BUCKETS_PER_PERCENT = 100;

    private final RuleDocument rule;
    private final Facts facts;
    private final @Nullable Long budget;
    private final Instant now;

    private Gates(RuleDocument rule, Facts facts, @Nullable Long budget, Instant now) {
        this.rule = rule;
        this.facts = facts;
        this.budget = budget;
        this.now = now;
    }

    /** @param budget how many a tenant sends in a month; null where nobody counts */
    static Verdict judge(RuleDocument rule, Facts facts, @Nullable Long budget, Instant now) {
        return new Gates(rule, facts, budget, now).judged();
    }

    private Verdict judged() {
        for (var gate : Gate.values()) {
            var verdict = closed(gate);
            if (verdict != null) return verdict;
        }
        return Verdict.SEND;
    }

    /** Null where the gate opens. */
    private @Nullable Verdict closed(Gate gate) {
        return switch (gate) {
            case CONSENT -> unless(facts.consent() != Consent.REFUSED, gate, Reason.NO_CONSENT);
            case CONTACTABLE -> contactable(gate);
            case WINDOW -> until(facts.windowOpensAt(), gate, Reason.OUTSIDE_WINDOW);
            case NEVER -> never(gate);
            case CEILING -> until(facts.askedOftenUntil(), gate, Reason.ASKED_OFTEN);
            case QUARANTINE -> until(facts.askedRecentlyUntil(), gate, Reason.ASKED_RECENTLY);
            case SAMPLING ->
                unless(facts.bucket() < facts.samplingPercent() * BUCKETS_PER_PERCENT, gate, Reason.NOT_SAMPLED);
            case QUOTA ->
                unless(rule.quota() == null || facts.quotaUsed() < rule.quota().most(), gate, Reason.QUOTA_REACHED);
            case BUDGET -> unless(budget == null || facts.budgetUsed() < budget, gate, Reason.BUDGET_SPENT);
        };
    }

    private @Nullable Verdict contactable(Gate gate) {
        if (facts.linked()) return null;
        if (Boolean.TRUE.equals(rule.linkedOnly())) return Verdict.suppress(gate, Reason.NOT_LINKED);
        boolean nowhere = Boolean.TRUE.equals(rule.reachableOnly()) && Boolean.FALSE.equals(facts.reachable());
        return unless(!nowhere, gate, Reason.NOT_REACHABLE);
    }

    private @Nullable Verdict never(Gate gate) {
        if (facts.erased()) return Verdict.suppress(gate, Reason.ERASED);
        if (Boolean.TRUE.equals(facts.staff())) return Verdict.suppress(gate, Reason.STAFF);
        if (Boolean.TRUE.equals(facts.unattended())) return Verdict.suppress(gate, Reason.UNATTENDED);
        if (!rule.asksAfter(facts.outcome())) return Verdict.suppress(gate, Reason.OTHER_OUTCOME);
        return unless(!facts.openComplaint(), gate, Reason.OPEN_COMPLAINT);
    }

    private static @Nullable Verdict unless(boolean opens, Gate gate, Reason reason) {
        return opens ? null : Verdict.suppress(gate, reason);
    }

    /** Waits as long as the rule has patience, and no longer. */
    private @Nullable Verdict until(@Nullable Instant opensAt, Gate gate, Reason reason) {
        if (opensAt == null || !opensAt.isAfter(now)) return null;
        var atLast = facts.plannedFor().plus(rule.patience());
        return opensAt.isAfter(atLast) ? Verdict.suppress(gate, reason) : Verdict.defer(gate, reason, opensAt);
    }
}
