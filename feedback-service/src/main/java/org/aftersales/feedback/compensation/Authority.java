package org.aftersales.feedback.compensation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may give how much for what, and how much is given in a month. All amounts are of one currency.
 *
 * @param pointValue what one point is worth to whoever gives it
 * @param monthlyBudget given in a calendar month (UTC) at most; nothing goes beyond it
 * @param answerWithin how soon whoever credits it answers; later is stuck
 * @param memberWithinDays how long a customer who is no member yet can become one
 * @param bands of product values, the first from zero; a product whose price is unknown is in the first
 */
record Authority(
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull Money pointValue,
        @NotNull Money monthlyBudget,

        @NotNull @Pattern(regexp = "PT(?=[0-9])([0-9]{1,3}H)?([0-9]{1,4}M)?") @Schema(examples = "PT1H")
        String answerWithin,

        @Min(1) @Max(365) int memberWithinDays,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Band> bands,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Grant> grants) {

    /** Products from a price on. */
    @Schema(name = "ProductValueBand")
    record Band(
            @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]{0,31}")
            String code,

            @NotNull Money from) {}

    /** What one role may give for one severity in one band, at most. */
    @Schema(name = "CompensationGrant")
    record Grant(
            @NotNull Giver role,
            @NotNull Severity severity,
            @NotNull String band,
            @NotNull Money limit) {}

    /** The band of a product, by what was paid for it; the first where that is not known or of another currency. */
    Band band(@Nullable Money price) {
        if (price == null || !price.currency().equals(currency)) return bands.getFirst();
        return bands.stream()
                .filter(band -> !band.from().exceeds(price))
                .max(Comparator.comparing(band -> band.from().amount()))
                .orElseGet(bands::getFirst);
    }

    /** The most that somebody with these roles may give; empty where nothing. */
    Optional<Money> limit(Set<String> roles, Severity severity, String band) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role().role()))
                .filter(grant -> grant.severity() == severity && grant.band().equals(band))
                .map(Grant::limit)
                .max(Comparator.comparing(Money::amount));
    }

    /** @param points up to a million */
    Money worth(long points) {
        return Money.ofMinor(pointValue.minor() * points, currency);
    }

    Duration patience() {
        return Duration.parse(answerWithin);
    }

    /** Every amount in it. */
    Stream<Money> amounts() {
        var fixed = Stream.of(pointValue, monthlyBudget);
        var limits =
                Stream.concat(bands.stream().map(Band::from), grants.stream().map(Grant::limit));
        return Stream.concat(fixed, limits);
    }
}
