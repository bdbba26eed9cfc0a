package org.aftersales.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.loyalty.household.Households.Mate;
import org.aftersales.loyalty.member.MemberId;

/** Hands over that a member lives with others, without the others. */
@ApplicationScoped
public class ToldHouseholdUseCases {
    private static final UUID LAST = new UUID(-1, -1);

    private final Households households;
    private final Gifts gifts;

    ToldHouseholdUseCases(Households households, Gifts gifts) {
        this.households = households;
        this.gifts = gifts;
    }

    /** Since when a member is in a household; nothing when they are in none. */
    @Transactional
    public Optional<Instant> since(MemberId member) {
        return households.of(member).stream()
                .filter(mate -> mate.memberId().equals(member))
                .map(Mate::joinedAt)
                .findFirst();
    }

    /** What they gave and got, the newest first. */
    @Transactional
    public List<ToldGift> gifts(MemberId member) {
        return gifts.of(member, LAST, Integer.MAX_VALUE).stream()
                .map(gift -> ToldGift.of(gift.view(), member.value()))
                .toList();
    }
}
