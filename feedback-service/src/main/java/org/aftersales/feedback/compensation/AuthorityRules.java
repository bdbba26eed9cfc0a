package org.aftersales.feedback.compensation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What holds for every authority before it is published. */
final class AuthorityRules {
    private static final BigDecimal MOST_PER_POINT = BigDecimal.valueOf(1_000_000);

    private AuthorityRules() {}

    /** @throws InvalidAuthority with everything that is wrong */
    static void judge(Authority authority) {
        var faults = new ArrayList<Violation>();
        if (authority.amounts().anyMatch(amount -> !amount.currency().equals(authority.currency()))) {
            faults.add(new Violation("/currency", "currencies-differ", "All amounts are of this currency."));
        }
        if (authority.amounts().anyMatch(amount -> amount.amount().signum() < 0)) {
            faults.add(new Violation("", "negative-amount", "No amount is below zero."));
        }
        if (authority.pointValue().amount().signum() == 0) {
            faults.add(new Violation("/pointValue", "worth-nothing", "A point is worth something."));
        }
        if (authority.pointValue().amount().compareTo(MOST_PER_POINT) > 0) {
            faults.add(new Violation("/pointValue", "too-large", "At most a million."));
        }
        judgeBands(authority, faults);
        judgeGrants(authority, faults);
        if (!faults.isEmpty()) throw new InvalidAuthority(faults);
    }

    private static void judgeBands(Authority authority, List<Violation> faults) {
        var codes = new HashSet<String>();
        for (var i = 0; i < authority.bands().size(); i++) {
            var band = authority.bands().get(i);
            if (!codes.add(band.code())) {
                faults.add(new Violation("/bands/" + i + "/code", "band-twice", "Named before."));
            }
            var rises = i == 0
                    ? band.from().amount().signum() == 0
                    : band.from()
                                    .amount()
                                    .compareTo(
                                            authority.bands().get(i - 1).from().amount())
                            > 0;
            if (!rises) {
                faults.add(new Violation("/bands/" + i + "/from", "not-rising", "From zero on, each above the last."));
            }
        }
    }

    private static void judgeGrants(Authority authority, List<Violation> faults) {
        var bands = authority.bands().stream().map(Authority.Band::code).toList();
        var known = new HashSet<String>();
        for (var i = 0; i < authority.grants().size(); i++) {
            var grant = authority.grants().get(i);
            var pointer = "/grants/" + i;
            if (!bands.contains(grant.band())) {
                faults.add(new Violation(pointer + "/band", "unknown-band", "One of the bands."));
            }
            if (!known.add(grant.role() + " " + grant.severity() + " " + grant.band())) {
                faults.add(new Violation(pointer, "grant-twice", "Granted before."));
            }
        }
    }

    /** An authority that cannot be decided by. */
    static final class InvalidAuthority extends RuleViolated {
        InvalidAuthority(List<Violation> faults) {
            super("invalid-authority", "Nothing can be decided by this authority.", faults);
        }
    }
}
