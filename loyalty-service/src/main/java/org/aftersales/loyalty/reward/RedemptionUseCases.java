package org.aftersales.loyalty.reward;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.fraud.FraudUseCases;
import org.aftersales.loyalty.ledger.HoldUseCases;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberStandings;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** Members spend their points. */
@ApplicationScoped
class RedemptionUseCases {
    private final Rewards rewards;
    private final Redemptions redemptions;
    private final MemberUseCases members;
    private final MemberStandings standings;
    private final HoldUseCases holds;
    private final VoucherUseCases vouchers;
    private final FraudUseCases fraud;
    private final Timers timers;
    private final RewardRules rules;
    private final Caller caller;
    private final Clock clock;

    RedemptionUseCases(
            Rewards rewards,
            Redemptions redemptions,
            MemberUseCases members,
            MemberStandings standings,
            HoldUseCases holds,
            VoucherUseCases vouchers,
            FraudUseCases fraud,
            Timers timers,
            RewardRules rules,
            Caller caller,
            Clock clock) {
        this.rewards = rewards;
        this.redemptions = redemptions;
        this.members = members;
        this.standings = standings;
        this.holds = holds;
        this.vouchers = vouchers;
        this.fraud = fraud;
        this.timers = timers;
        this.rules = rules;
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
        var reward = rewards.find(programme, told.reward())
                .filter(known -> known.terms().visible(now))
                .orElseThrow(NoSuchReward::new);
        var points = price(reward, told);
        fits(reward, told, member.id(), now);

        var id = new RedemptionId(Uuids.v7(clock));
        take(reward, member.id(), id, points); // from here on nobody else moves this member's points
        fraud.look(member.id(), points);
        var most = reward.terms().perMember();
        if (most != null && redemptions.had(member.id(), reward.code()) >= most) throw new HadBefore(most);
        if (!rewards.take(reward)) throw new OutOfStock();

        var unit = reward.terms().kind().givenAtOnce() ? null : told.unitId();
        var order = new RedemptionOrder(member.id(), member.customerId(), reward, points, unit);
        var redemption = Redemption.hold(id, order, heldUntil(reward, now), now);
        redemptions.persistAndFlush(redemption);
        Log.infof("redemption %s of %s", id.value(), reward.code());
        if (reward.terms().kind().givenAtOnce()) return give(redemption, reward, now);
        timers.schedule(RedemptionTimer.KIND, id.value(), heldUntil(reward, now));
        return new Redeemed(redemption, redemption.view());
    }

    private void take(Reward reward, MemberId member, RedemptionId id, Points points) {
        if (reward.terms().kind().givenAtOnce()) holds.spend(member, id.value(), points);
        else holds.hold(member, id.value(), points);
    }

    private void fits(Reward reward, RedeemReward told, MemberId member, Instant now) {
        var tiers = reward.terms().tiers();
        if (tiers != null && !tiers.contains(standings.of(member, now).tier())) throw new TierNeeded();
        if (reward.terms().kind().needsUnit() && told.unitId() == null) throw new UnitNeeded();
    }

    private Redeemed give(Redemption redemption, Reward reward, Instant now) {
        redemption.capture(redemption.points(), now);
        redemption.fulfil(now);
        redemptions.flush();
        var worth = reward.terms().worth();
        var view = redemption.view();
        return new Redeemed(redemption, worth == null ? view : view.with(vouchers.issue(redemption, worth)));
    }

    private Instant heldUntil(Reward reward, Instant now) {
        return now.plus(reward.terms().kind().givenByStaff() ? rules.holdFor() : rules.answerWithin());
    }

    private static Points price(Reward reward, RedeemReward told) {
        var price = reward.terms().points();
        var points = told.points() == null ? price : told.points();
        if (points > price || points < price && reward.terms().kind() != RewardKind.DISCOUNT)
            throw new WrongPrice(price);
        return new Points(points);
    }

    /** A redemption, and what is told of it this once. */
    record Redeemed(Redemption redemption, RedemptionView view) {}

    static final class NoSuchReward extends NotFound {
        NoSuchReward() {
            super("no-such-reward", "There is no such reward to be had.");
        }
    }

    static final class TierNeeded extends RuleViolated {
        TierNeeded() {
            super("tier-needed", "The reward is for members of another tier.");
        }
    }

    static final class UnitNeeded extends RuleViolated {
        UnitNeeded() {
            super("unit-needed", "Say which unit the reward is for.");
        }
    }

    static final class WrongPrice extends RuleViolated {
        WrongPrice(long price) {
            super("wrong-price", "The reward costs %d points; only of a discount fewer can be spent.".formatted(price));
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
