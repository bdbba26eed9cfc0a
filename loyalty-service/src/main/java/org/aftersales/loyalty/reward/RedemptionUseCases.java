package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.fraud.FraudUseCases;
import org.aftersales.loyalty.ledger.HoldUseCases;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberStandings;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.reward.Checkout.Redeemed;

/** Members spend their points. */
@ApplicationScoped
class RedemptionUseCases {
    private final Rewards rewards;
    private final Redemptions redemptions;
    private final MemberUseCases members;
    private final MemberStandings standings;
    private final HoldUseCases holds;
    private final FraudUseCases fraud;
    private final Checkout checkout;
    private final Caller caller;
    private final Clock clock;

    RedemptionUseCases(
            Rewards rewards,
            Redemptions redemptions,
            MemberUseCases members,
            MemberStandings standings,
            HoldUseCases holds,
            FraudUseCases fraud,
            Checkout checkout,
            Caller caller,
            Clock clock) {
        this.rewards = rewards;
        this.redemptions = redemptions;
        this.members = members;
        this.standings = standings;
        this.holds = holds;
        this.fraud = fraud;
        this.checkout = checkout;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Reserves the points of whoever asks, and what they want for them; what is given at once is given. All of it happens
     * or nothing does: no reward without its points, no points without their reward.
     */
    @Transactional
    Redeemed redeem(ProgrammeCode programme, RedeemReward told) {
        var now = clock.instant();
        var member = members.ofSubject(caller.subject(), programme);
        var order = checkout.order(member, rewards.find(programme, told.reward()), told, now);
        fits(order.reward(), member.id(), now);

        var id = new RedemptionId(Uuids.v7(clock));
        take(order, id); // from here on nobody else moves this member's points
        fraud.look(member.id(), order.points(), told.device());
        var most = order.reward().terms().perMember();
        if (most != null && redemptions.had(member.id(), order.reward().code()) >= most) throw new HadBefore(most);
        if (!rewards.take(order.reward())) throw new OutOfStock();

        return checkout.redeem(id, order, now);
    }

    private void take(RedemptionOrder order, RedemptionId id) {
        if (order.atOnce()) holds.spend(order.memberId(), id.value(), order.points());
        else holds.hold(order.memberId(), id.value(), order.points());
    }

    private void fits(Reward reward, MemberId member, Instant now) {
        var tiers = reward.terms().tiers();
        if (tiers != null && !tiers.contains(standings.of(member, now).tier())) throw new TierNeeded();
    }

    static final class TierNeeded extends RuleViolated {
        TierNeeded() {
            super("tier-needed", "The reward is for members of another tier.");
        }
    }

    static final class HadBefore extends Conflict {
        HadBefore(int most) {
            super("reward-had-before", "A member can have it %d times.".formatted(most));
        }
    }

    static final class OutOfStock extends Conflict {
        OutOfStock() {
            super("out-of-stock", "None is left.");
        }
    }
}
