package org.aftersales.warranty.returns;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/returns/{id}/refund}.
 *
 * @param refund what was paid back, in the currency of the price
 * @param refundedAt when; now where absent
 */
record PayBack(@NotNull Money refund, @Nullable Instant refundedAt) {

    /** @throws RuleViolated when it cannot have been paid back then */
    Instant at(Instant soldAt, Instant now) {
        if (refundedAt == null) return now;
        if (refundedAt.isAfter(now)) throw refused("refunded-in-future", "must not be later than now");
        if (refundedAt.isBefore(soldAt)) throw refused("refunded-before-sale", "must not be before the sale");
        return refundedAt;
    }

    private static RuleViolated refused(String code, String message) {
        return new RuleViolated(
                code, "The money cannot have gone back then.", List.of(new Violation("/refundedAt", code, message)));
    }
}
