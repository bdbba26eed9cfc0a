package org.aftersales.loyalty.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a rule came to its points; kept with them for ever.
 *
 * @param rule the rule, for example {@code registration}
 * @param ruleVersion the version that was valid when it happened
 * @param basis what was counted; null where a rule counts nothing
 * @param perPoint how much of the basis makes one point; null where a rule counts nothing or has no rate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(
        String rule,
        int ruleVersion,
        Outcome outcome,
        @Nullable Money basis,
        @Nullable Money perPoint) {

    /** No rule counted anything; the ledger booked what its reason says. */
    public static Why booked(Reason reason) {
        return new Why(reason.name().toLowerCase(Locale.ROOT), 1, Outcome.BOOKED, null, null);
    }

    /** The same, of which a limit has left only a part. */
    public Why limited(Outcome limit) {
        return new Why(rule, ruleVersion, limit, basis, perPoint);
    }

    /** What a rule said. */
    public enum Outcome {
        AWARDED,
        /** The rule's maximum, which was reached. */
        CAPPED,
        /** What its customer can earn by the rule in a day was reached; perhaps nothing was left. */
        CAPPED_DAY,
        /** What its customer can earn by the rule in a month was reached; perhaps nothing was left. */
        CAPPED_MONTH,
        /** The basis does not make one whole point. */
        TOO_SMALL,
        /** The rule has no rate for the currency of the basis. */
        NO_RATE,
        /** Nothing was earned: points that there are were moved. */
        BOOKED
    }
}
