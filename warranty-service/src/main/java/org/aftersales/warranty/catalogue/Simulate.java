package org.aftersales.warranty.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/policies/{code}/versions/{version}/simulation}: what the version is compared with, and for
 * which units.
 *
 * @param policy the version with other terms; its own number does not matter
 * @param version another version of the policy instead
 * @param soldFrom the first day of sale in the zone of the version
 * @param soldTo the last day of sale, at most three years later
 */
record Simulate(
        @Nullable @Valid PolicyDocument policy,
        @Nullable Integer version,
        @NotNull LocalDate soldFrom,
        @NotNull LocalDate soldTo) {

    private static final int MOST_DAYS = 1_096;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    /** Nothing that could be compared. */
    static final class InvalidSimulation extends RuleViolated {
        InvalidSimulation(List<Violation> violations) {
            super("invalid-simulation", "This cannot be simulated.", violations);
        }
    }

    /** @throws InvalidSimulation with everything that is wrong with it for itself */
    void judge(String code) {
        var found = new ArrayList<Violation>();
        if ((policy == null) == (version == null)) {
            found.add(new Violation("/policy", "either-or", "give other terms, or another version"));
        }
        if (soldTo.isBefore(soldFrom))
            found.add(new Violation("/soldTo", "before-from", "must not be before soldFrom"));
        if (ChronoUnit.DAYS.between(soldFrom, soldTo) >= MOST_DAYS) {
            found.add(new Violation("/soldTo", "too-long", "must be at most three years after soldFrom"));
        }
        if (soldFrom.isBefore(EARLIEST)) found.add(new Violation("/soldFrom", "too-early", "is before " + EARLIEST));
        if (policy != null) judge(policy, code, found);
        if (!found.isEmpty()) throw new InvalidSimulation(found);
    }

    private static void judge(PolicyDocument policy, String code, List<Violation> found) {
        if (!policy.code().equals(code)) {
            found.add(new Violation("/policy/code", "path-differs", "must be the code of the path"));
        }
        PolicyRules.violations(policy)
                .forEach(each -> found.add(new Violation("/policy" + each.pointer(), each.code(), each.message())));
    }

    /** Days are compared, and those of another zone are others. */
    void judgeZone(Terms before, Terms after) {
        if (before.zone().equals(after.zone())) return;
        var pointer = policy == null ? "/version" : "/policy/zone";
        throw new InvalidSimulation(
                List.of(new Violation(pointer, "other-zone", "must count days in " + before.zone())));
    }
}
