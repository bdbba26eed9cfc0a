package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when customers move or call off an appointment in time, and what it costs them later. */
@Schema(name = "LateChangeRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LateRuleDocument(
        @NotNull
        @Schema(
                description = "how long before what was promised begins, elapsed time: PT0S to P30D",
                examples = "PT24H")
        String cutOff,

        @Schema(description = "what a later change costs the customer; nothing where absent") @Nullable
        Money fee,

        @Schema(
                description = "how often customers move an appointment without asking anybody: as often as they like"
                        + " where absent, not at all where 0")
        @Min(0)
        @Max(20)
        @Nullable
        Integer ownMoves) {

    private static final Duration LONGEST = Duration.ofDays(30);

    /** A rule that nobody could follow. */
    static final class InvalidLateRule extends RuleViolated {
        InvalidLateRule(List<Violation> faults) {
            super("invalid-late-change-rule", "The rule cannot be followed as it is.", faults);
        }
    }

    /** @throws InvalidLateRule with everything that is wrong */
    LateRuleDocument checked() {
        var faults = new ArrayList<Violation>();
        if (!isGood(cutOff)) faults.add(new Violation("/cutOff", "invalid-duration", "From PT0S to P30D."));
        if (fee != null && fee.amount().signum() <= 0) {
            faults.add(new Violation("/fee/amount", "not-positive", "More than nothing, or no fee at all."));
        }
        if (!faults.isEmpty()) throw new InvalidLateRule(faults);
        return this;
    }

    Duration time() {
        return Duration.parse(cutOff);
    }

    private static boolean isGood(String told) {
        try {
            var time = Duration.parse(told);
            return !time.isNegative() && time.compareTo(LONGEST) <= 0;
        } catch (DateTimeException nonsense) {
            return false;
        }
    }
}
