package org.aftersales.loyalty.earning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How much a member can have earned for a rule to give anything.
 *
 * @param counts which of their points count
 * @param per in which time, in the zone of the programme
 * @param most the points at which the rule ends; it gives no more than is missing to them
 */
record Cap(
        @NotNull Counts counts,
        @NotNull Per per,
        @Min(1) @Max(Points.MOST) long most) {

    enum Counts {
        /** Those of this rule. */
        RULE,
        /** Those of all rules of the same reason. */
        REASON,
        /** All that was earned. */
        ALL
    }

    enum Per {
        DAY,
        MONTH,
        LIFETIME;

        Outcome reached() {
            return switch (this) {
                case DAY -> Outcome.CAPPED_DAY;
                case MONTH -> Outcome.CAPPED_MONTH;
                case LIFETIME -> Outcome.CAPPED_LIFETIME;
            };
        }

        /** The first day of the time that a day is in. */
        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case LIFETIME -> LocalDate.EPOCH;
            };
        }
    }

    /**
     * A sum that caps are held against.
     *
     * @param rule whose points it counts; null: those of more than one
     */
    record Counter(Counts counts, Per per, @Nullable String rule) {
        static Counter of(Counts counts, Per per, String rule) {
            return new Counter(counts, per, counts == Counts.RULE ? rule : null);
        }
    }

    Counter counter(String rule) {
        return Counter.of(counts, per, rule);
    }
}
