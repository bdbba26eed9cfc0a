package org.aftersales.loyalty.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * How rules came to their points; kept with them for ever.
 *
 * @param rule the rule that gave most, for example {@code registration}
 * @param ruleVersion its version that was valid when it happened; 0 where there was none
 * @param basis what was counted; null where a rule counts nothing
 * @param perPoint how much of the basis makes one point; null where a rule counts nothing or has no rate
 * @param rules what each rule in force said, in the order in which they were judged; null where nothing is to be added
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(
        String rule,
        int ruleVersion,
        Outcome outcome,
        @Nullable Money basis,
        @Nullable Money perPoint,
        @Nullable List<Share> rules) {

    /** No rule counted anything; the ledger booked what its reason says. */
    public static Why booked(Reason reason) {
        return new Why(reason.name().toLowerCase(Locale.ROOT), 1, Outcome.BOOKED, null, null, null);
    }

    /** The same without the rules that gave nothing. */
    public Why awarded() {
        if (rules == null) return this;
        var giving = rules.stream().filter(share -> share.points() > 0).toList();
        return new Why(rule, ruleVersion, outcome, basis, perPoint, giving);
    }

    /**
     * What one rule said.
     *
     * @param by what kept it from more: a condition, another rule, a cap or a budget; null where nothing did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(
            String rule,
            int version,
            Outcome outcome,
            long points,
            @Nullable Money perPoint,
            @Nullable String by) {}

    /** What a rule said. */
    public enum Outcome {
        AWARDED,
        /** The rule's maximum, which was reached. */
        CAPPED,
        /** What can be earned in a day was reached; perhaps nothing was left. */
        CAPPED_DAY,
        /** What can be earned in a month was reached; perhaps nothing was left. */
        CAPPED_MONTH,
        /** What can be earned at all was reached; perhaps nothing was left. */
        CAPPED_LIFETIME,
        /** The budget was spent; perhaps nothing was left. */
        BUDGET_EXHAUSTED,
        /** The basis does not make one whole point. */
        TOO_SMALL,
        /** The rule has no rate for the currency of the basis. */
        NO_RATE,
        /** The rule counts a price, and there is none. */
        NO_BASIS,
        /** A condition of the rule does not hold. */
        NOT_MET,
        /** Another rule of its group comes first. */
        OUTRANKED,
        /** No rule was in force. */
        NO_RULE,
        /** Nothing was earned: points that there are were moved. */
        BOOKED
    }
}
