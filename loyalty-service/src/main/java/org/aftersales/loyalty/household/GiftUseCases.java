package org.aftersales.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.fraud.FraudUseCases;
import org.aftersales.loyalty.household.Households.Mate;
import org.aftersales.loyalty.ledger.HandoverUseCases;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;

/** Members give each other points within their household. */
@ApplicationScoped
class GiftUseCases {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Gifts gifts;
    private final HouseholdUseCases households;
    private final MemberUseCases members;
    private final HandoverUseCases handovers;
    private final FraudUseCases fraud;
    private final HouseholdRules rules;
    private final Caller caller;
    private final Clock clock;

    GiftUseCases(
            Gifts gifts,
            HouseholdUseCases households,
            MemberUseCases members,
            HandoverUseCases handovers,
            FraudUseCases fraud,
            HouseholdRules rules,
            Caller caller,
            Clock clock) {
        this.gifts = gifts;
        this.households = households;
        this.members = members;
        this.handovers = handovers;
        this.fraud = fraud;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Gives points of the caller to somebody of their household.
     *
     * @throws NotFound when there is no such member in it
     * @throws NotYet when one of them has not been in it for long enough
     * @throws TooMuch when it is more than one may give, at once or within 30 days
     */
    @Transactional
    Gift give(GiveGift told) {
        var giver = members.ofSubject(caller.subject()).id();
        var receiver = new MemberId(told.to());
        var now = clock.instant();
        together(giver, receiver, now);
        handovers.lock(giver, receiver); // from here on nobody else moves the points of either
        var points = new Points(told.points());
        fraud.look(giver, points, told.device());
        if (points.value() > rules.giftAtMost()) throw new TooMuch(rules.giftAtMost());
        var left = Math.max(0, rules.givenPerMonth() - gifts.given(giver, now.minus(MONTH)));
        if (points.value() > left) throw new TooMuch(left);
        var id = new GiftId(Uuids.v7(clock));
        handovers.give(id.value(), giver, receiver, points);
        var gift = Gift.give(id, giver, receiver, points, now);
        gifts.persistAndFlush(gift);
        return gift;
    }

    /**
     * Takes a gift back, whole.
     *
     * @throws org.aftersales.kit.problem.Conflict when it was taken back, or not all of it is left
     */
    @Transactional
    Gift reverse(UUID id, IfMatch version) {
        var gift = gifts.lock(new GiftId(id));
        version.check(gift);
        gift.reverse(clock.instant());
        handovers.lock(gift.giver(), gift.receiver());
        handovers.takeBack(id, gift.giver(), gift.receiver());
        gifts.flush();
        return gift;
    }

    @Transactional
    Gift get(UUID id) {
        return gifts.get(new GiftId(id));
    }

    /** What the caller has given and got, the newest first, those below an id. */
    @Transactional
    List<Gift> mine(UUID below, int most) {
        return gifts.of(members.ofSubject(caller.subject()).id(), below, most);
    }

    private void together(MemberId giver, MemberId receiver, Instant now) {
        var mates = households.mates(giver).stream()
                .filter(mate -> mate.memberId().equals(giver) || mate.memberId().equals(receiver))
                .toList();
        if (mates.size() < 2 || members.customerOf(receiver).isEmpty()) throw new NotFound();
        var since = mates.stream().map(Mate::joinedAt).max(Instant::compareTo).orElseThrow();
        if (now.isBefore(since.plus(rules.giftsAfter()))) throw new NotYet(since.plus(rules.giftsAfter()));
    }

    static final class NotYet extends RuleViolated {
        NotYet(Instant from) {
            super("not-together-for-long", "You can give each other points from %s on.".formatted(from));
        }
    }

    static final class TooMuch extends RuleViolated {
        TooMuch(long most) {
            super(
                    "too-many-points",
                    "You can give %d points now.".formatted(most),
                    List.of(new Violation("/points", "too-many-points", Long.toString(most))));
        }
    }
}
