package org.aftersales.loyalty.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an event is worth by one rule.
 *
 * @param effect BASE where absent
 * @param perPoint points by price: the price of one point, once a currency
 * @param convertInto one of its currencies: a price in another one is counted in it, by the rate that is published for the
 *     moment of the purchase; without it such prices earn nothing
 * @param countTax of points by price: whether also the tax in it earns; no where absent
 * @param points fixed points; of a survey the same for every answer, whatever it is
 * @param percent of a multiplier: how much of the base comes on top, 100 doubles it
 * @param rounding what becomes of a part of a point; FLOOR where absent
 * @param when what has to hold of the event; always where absent
 * @param group of the rules of a group only the first gives points; without group all do
 * @param priority the highest is the first of its group and is judged first; 0 where absent
 * @param atMost what one event earns at most; a billion where absent
 * @param perDay what one member earns by it at most in a local day; without limit where absent
 * @param perMonth what one member earns by it at most in a local month; without limit where absent
 * @param perLifetime what one member earns by it at most; without limit where absent
 * @param caps limits that count points of other rules too
 * @param budgets codes of those that its points are taken from; it gives no more than each of them has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleTerms(
        @Nullable Effect effect,
        @Nullable @Size(min = 1, max = 100) List<@NotNull Money> perPoint,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String convertInto,
        @Nullable @Min(0) @Max(MOST) Long points,
        @Nullable @Min(1) @Max(10_000) Integer percent,
        @Nullable Rounding rounding,
        @Nullable @Valid Conditions when,
        @Nullable @Pattern(regexp = CODE) String group,
        @Nullable @Min(-1_000) @Max(1_000) Integer priority,
        @Nullable @Min(1) @Max(MOST) Long atMost,
        @Nullable @Min(1) @Max(MOST) Long perDay,
        @Nullable @Min(1) @Max(MOST) Long perMonth,
        @Nullable @Min(1) @Max(MOST) Long perLifetime,
        @Nullable @Size(min = 1, max = 9) List<@NotNull @Valid Cap> caps,
        @Nullable @Size(min = 1, max = 3) List<@NotNull @Pattern(regexp = CODE) String> budgets,
        @Nullable Boolean countTax) {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final long MOST = Points.MOST;

    /** So much by price, and at most that. */
    static RuleTerms byPrice(List<Money> perPoint, @Nullable Long atMost) {
        return new RuleTerms(
                null, perPoint, null, null, null, null, null, null, null, atMost, null, null, null, null, null, null);
    }

    /** The same for every event. */
    static RuleTerms fixed(long points) {
        return new RuleTerms(
                null, null, null, points, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same where something holds, and no more of it in a month than that. */
    RuleTerms limited(Conditions when, @Nullable Long perMonth) {
        return new RuleTerms(
                effect,
                perPoint,
                convertInto,
                points,
                percent,
                rounding,
                when,
                group,
                priority,
                atMost,
                perDay,
                perMonth,
                perLifetime,
                caps,
                budgets,
                countTax);
    }

    /**
     * The rule of these terms.
     *
     * @throws RuleViolated when such an event cannot be judged by them
     */
    EarningRule rule(Reason reason, String code, int version) {
        return RuleReading.of(reason, this).rule(code, version);
    }
}
