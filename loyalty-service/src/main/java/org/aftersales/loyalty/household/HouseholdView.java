package org.aftersales.loyalty.household;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.household.Households.Mate;
import org.aftersales.loyalty.member.MemberId;

/**
 * Those who live together.
 *
 * @param members who is in it, and since when; who has been longest comes first
 */
record HouseholdView(UUID id, List<MateView> members) {

    /** @param me whether that is who asks */
    record MateView(UUID memberId, Instant joinedAt, boolean me) {}

    static HouseholdView of(List<Mate> mates, MemberId me) {
        var views = mates.stream()
                .map(mate -> new MateView(
                        mate.memberId().value(),
                        mate.joinedAt(),
                        mate.memberId().equals(me)))
                .toList();
        return new HouseholdView(mates.getFirst().household(), views);
    }
}
