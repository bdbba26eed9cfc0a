package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward.
 *
 * @param nameFa the name in Persian; absent where there is no other than {@code name}
 * @param left how many there are to be had; absent when there is no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RewardView(
        String code,
        RewardKind kind,
        String name,
        @Nullable String nameFa,
        long points,
        @Nullable Long left,
        @Nullable Integer perMember,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Cover cover,
        @Nullable Money worth,
        @Nullable List<String> tiers) {

    static RewardView of(Reward reward) {
        var terms = reward.terms();
        return new RewardView(
                reward.code(),
                terms.kind(),
                terms.name(),
                terms.nameFa(),
                terms.points(),
                terms.stock() == null ? null : terms.stock() - reward.taken(),
                terms.perMember(),
                terms.from(),
                terms.until(),
                terms.cover(),
                terms.worth(),
                terms.tiers());
    }
}
