package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.kit.domain.Enlisted;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.problem.Problem;
import org.aftersales.loyalty.fraud.Clearance;
import org.aftersales.loyalty.fraud.FraudUseCases;
import org.aftersales.loyalty.ledger.HoldUseCases;
import org.aftersales.loyalty.ledger.Spending;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.reward.Checkout.Redeemed;

/**
 * What one member wants at the same time, in one transaction. Each redemption is decided knowing those before it, as if
 * they had come one by one; the rows are those that {@link RedemptionUseCases} leaves.
 */
@ApplicationScoped
class RedemptionTogetherUseCases {
    private final Rewards rewards;
    private final MemberUseCases members;
    private final HoldUseCases holds;
    private final FraudUseCases fraud;
    private final Checkout checkout;
    private final Enlisted enlisted;
    private final Outbox outbox;
    private final Clock clock;

    RedemptionTogetherUseCases(
            Rewards rewards,
            MemberUseCases members,
            HoldUseCases holds,
            FraudUseCases fraud,
            Checkout checkout,
            Enlisted enlisted,
            Outbox outbox,
            Clock clock) {
        this.rewards = rewards;
        this.members = members;
        this.holds = holds;
        this.fraud = fraud;
        this.checkout = checkout;
        this.enlisted = enlisted;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Redeems what one person wants with one device, as far as it can be redeemed together; nothing has happened of what cannot, whatever the reason. */
    @Transactional(TxType.MANDATORY)
    List<Optional<Redeemed>> redeem(List<Wish> wishes) {
        var member = members.ofSubject(wishes.getFirst().subject());
        var device = wishes.getFirst().device();
        var spending = holds.open(member.id());
        var round = new Round(member, spending, fraud.clearance(member.id(), device), clock.instant());
        var events = outbox.collect();
        var redeemed = new ArrayList<Optional<Redeemed>>();
        for (var wish : wishes)
            redeemed.add(Correlation.during(wish.story(), () -> {
                var one = round.redeem(wish.told());
                enlisted.withEvents().forEach(events::drain);
                return one;
            }));
        round.spending.write();
        if (redeemed.stream().anyMatch(Optional::isPresent)) fraud.used(member.main(), device);
        events.write();
        return redeemed;
    }

    private final class Round {
        private final Membership member;
        private final Spending spending;
        private final Instant now;
        private final Map<String, Optional<Reward>> known = new HashMap<>();
        private Clearance clearance;

        Round(Membership member, Spending spending, Clearance clearance, Instant now) {
            this.member = member;
            this.spending = spending;
            this.clearance = clearance;
            this.now = now;
        }

        Optional<Redeemed> redeem(RedeemReward told) {
            return order(told).map(order -> {
                var id = new RedemptionId(Uuids.v7(clock));
                clearance = clearance.less();
                if (order.atOnce()) spending.spend(id.value(), order.points());
                else spending.hold(id.value(), order.points());
                return checkout.redeem(id, order, now);
            });
        }

        /** Nothing where it is refused, which is told when it is asked for by itself, or has to be counted. */
        private Optional<RedemptionOrder> order(RedeemReward told) {
            try {
                var reward = known.computeIfAbsent(told.reward(), code -> rewards.find(ProgrammeCode.MAIN, code));
                return Optional.of(checkout.order(member, reward, told, now))
                        .filter(order -> !order.reward().terms().limited())
                        .filter(order -> spending.covers(order.points()) && clearance.covers(order.points()));
            } catch (Problem refused) {
                return Optional.empty();
            }
        }
    }
}
