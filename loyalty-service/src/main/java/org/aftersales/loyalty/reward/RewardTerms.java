package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.loyalty.programme.DisplayName;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a reward; the body of {@code PUT /v1/rewards/{code}}, which replaces all of them.
 *
 * @param nameFa the name in Persian; as {@code name} where absent
 * @param points the price; of a discount the most that can be spent at once
 * @param stock how many there are in all, those included that were given; without limit where absent
 * @param perMember how many one member can have; without limit where absent
 * @param from from when on it can be had; always where absent
 * @param until until when it can be had; for ever where absent
 * @param cover of an extended warranty, and of nothing else
 * @param worth of a voucher, and of nothing else
 * @param tiers who can have it: members of one of these tiers; everybody where absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RewardTerms(
        @NotNull RewardKind kind,
        @NotNull @Size(min = 1, max = 200) String name,
        @Nullable @Size(min = 1, max = 200) String nameFa,
        @Min(1) @Max(1_000_000_000) long points,
        @Nullable @Min(0) @Max(1_000_000_000) Long stock,
        @Nullable @Min(1) @Max(1_000_000) Integer perMember,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable @Valid Cover cover,
        @Nullable Money worth,
        @Nullable @Size(min = 1, max = 20) List<@NotNull @Size(min = 1, max = 64) String> tiers) {

    /** The same, called otherwise. */
    RewardTerms named(DisplayName other) {
        return new RewardTerms(
                kind, other.en(), other.fa(), points, stock, perMember, from, until, cover, worth, tiers);
    }

    boolean visible(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }

    /** Whether how many there are, or who wants one, matters to whoever else wants one. */
    boolean limited() {
        return stock != null || perMember != null || tiers != null;
    }

    /** @throws RuleViolated when the terms do not fit the kind */
    void check() {
        if ((kind == RewardKind.EXTENDED_WARRANTY) != (cover != null)) {
            throw refused("/cover", "an extended warranty has a cover, and nothing else has");
        }
        if ((kind == RewardKind.VOUCHER) != (worth != null) || worth != null && worth.minor() <= 0) {
            throw refused("/worth", "a voucher is worth something, and nothing else is");
        }
        if (from != null && until != null && !from.isBefore(until)) throw refused("/until", "must be after from");
    }

    private static RuleViolated refused(String pointer, String why) {
        return new RuleViolated(
                "invalid-reward",
                "Such a reward cannot be given.",
                List.of(new Violation(pointer, "invalid-reward", why)));
    }
}
