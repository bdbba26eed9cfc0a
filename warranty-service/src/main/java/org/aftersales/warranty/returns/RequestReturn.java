package org.aftersales.warranty.returns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/units/{id}/returns}.
 *
 * @param keepsGoods whether only money goes back, as for a scratch; false where absent
 * @param reference of the retailer's own papers; one return each, and not for owners to tell
 * @param requestedOn when it was asked for, in the zone of the policy; today where absent
 */
record RequestReturn(
        @NotNull ReturnReason reason,
        @Nullable Boolean keepsGoods,
        @Nullable @Pattern(regexp = REFERENCE) String reference,
        @Nullable LocalDate requestedOn) {

    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";

    /** @throws RuleViolated when it cannot have been asked for on that day */
    LocalDate askedOn(LocalDate sold, LocalDate today) {
        if (requestedOn == null) return today;
        if (requestedOn.isAfter(today)) throw refused("requested-in-future", "must not be later than " + today);
        if (requestedOn.isBefore(sold)) throw refused("requested-before-sale", "must not be before the sale");
        return requestedOn;
    }

    private static RuleViolated refused(String code, String message) {
        return new RuleViolated(
                code,
                "The return cannot have been asked for on that day.",
                List.of(new Violation("/requestedOn", code, message)));
    }
}
