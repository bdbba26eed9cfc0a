package org.aftersales.warranty.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What is covered on a day, for each class of cost, and why. Says nothing of whose the unit is.
 *
 * @param basis what the answer rests on: the registration, a proof of purchase, or nothing
 * @param asOf the day that decided; absent where nothing is known of the unit
 * @param verdict of all costs together
 * @param remedies what is done about a defect; absent where the policy does not say, or the guarantee pays nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        Checked.Basis basis,
        @Nullable LocalDate asOf,
        @Nullable String policyCode,
        @Nullable Integer policyVersion,
        Cover verdict,
        List<Cost> costs,
        @Nullable RemediesView remedies) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record By(Regime regime, CoverageKind kind, @Nullable String component, LocalDate startsOn, LocalDate lastDay) {

        static @Nullable By of(@Nullable Coverage by) {
            return by == null ? null : new By(by.regime(), by.kind(), by.component(), by.startsOn(), by.lastDay());
        }
    }

    /** A stable code with its words in the reader's language. */
    record Words(String code, String text) {

        static Words of(String code, Locale language) {
            return new Words(code, CheckWords.of(code, language));
        }
    }

    static CheckView of(Checked checked, Locale language) {
        var policy = checked.policy();
        return new CheckView(
                checked.basis(),
                checked.day(),
                policy == null ? null : policy.code(),
                policy == null ? null : policy.version(),
                checked.overall(),
                checked.costs().stream()
                        .map(cost -> Cost.of(checked, cost, language))
                        .toList(),
                RemediesView.of(checked.entitlement(), language));
    }
}
