package org.aftersales.loyalty.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * How rules came to their points; kept with them for ever.
 *
 * @param rule the rule that gave most, for example {@code registration}
 * @param ruleVersion its version that was valid when it happened; 0 where there was none
 * @param basis what was counted; null where a rule counts nothing
 * @param perPoint how much of the basis makes one point; null where a rule counts nothing or has no rate
 * @param converted the basis in the currency of the rule; null where it counts the price as it is
 * @param rules what each rule in force said, in the order in which they were judged; null where nothing is to be added
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(
        String rule,
        int ruleVersion,
        Outcome outcome,
        @Nullable Money basis,
        @Nullable Money perPoint,
        @Nullable Converted converted,
        @Nullable List<Share> rules) {

    /** No rule counted anything; the ledger booked what its reason says. */
    public static Why booked(Reason reason) {
        return new Why(reason.name().toLowerCase(Locale.ROOT), 1, Outcome.BOOKED, null, null, null, null);
    }

    /** The same without the rules that gave nothing. */
    public Why awarded() {
        if (rules == null) return this;
        var giving = rules.stream().filter(share -> share.points() > 0).toList();
        return new Why(rule, ruleVersion, outcome, basis, perPoint, converted, giving);
    }

    /**
     * What one rule said.
     *
     * @param by what kept it from more: a condition, another rule, a cap, a budget or the currencies of a missing rate;
     *     null where nothing did
     * @param converted the basis in its currency; null where it counts the price as it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(
            String rule,
            int version,
            Outcome outcome,
            long points,
            @Nullable Money perPoint,
            @Nullable String by,
            @Nullable Converted converted) {}

    /**
     * A price in the currency of a rule, by the rate that was published for the moment of the purchase. Kept, so that no
     * later rate ever changes it.
     *
     * @param rateId of the published rate
     * @param rate what one major unit of the price was worth, as an exact decimal
     * @param amount the whole price, rounded once to the minor unit as the rule rounds
     */
    public record Converted(UUID rateId, String rate, Money amount) {}

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
        /** The rule has no rate for the currency of the basis, or nobody has published the one that it needs. */
        NO_RATE,
        /** Another rule waits for a rate; the event is judged as a whole when it comes. */
        WAITING,
        /** The basis is more than can be told in the currency of the rule. */
        TOO_LARGE,
        /** The rule counts a price, and there is none. */
        NO_BASIS,
        /** A condition of the rule does not hold. */
        NOT_MET,
        /** Credit was bought, which earns nothing; what is bought with it may. */
        GIFT_CARD,
        /** It was told when all before a moment was closed in the programme. */
        TOO_LATE,
        /** Another rule of its group comes first. */
        OUTRANKED,
        /** No rule was in force. */
        NO_RULE,
        /** Nothing was earned: points that there are were moved. */
        BOOKED
    }
}
