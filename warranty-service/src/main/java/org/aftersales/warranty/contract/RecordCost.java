package org.aftersales.warranty.contract;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/**
 * The body of {@code PUT /v1/contracts/{id}/claim-costs/{claimId}}.
 *
 * @param cost in the currency of the contract; zero where nothing had to be paid
 */
record RecordCost(@NotNull Money cost) {

    /** @throws RuleViolated when no contract of this currency can have cost that */
    void expect(String currency) {
        if (cost.minor() < 0) throw refused("must not be negative");
        if (!cost.currency().equals(currency)) throw refused("must be in " + currency);
    }

    private static RuleViolated refused(String why) {
        return new RuleViolated(
                "invalid-cost", "A claim cannot cost that.", List.of(new Violation("/cost", "invalid-cost", why)));
    }
}
