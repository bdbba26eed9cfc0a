package org.aftersales.loyalty.reward;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.Membership;

/** What is the same for every redemption, whether it is made by itself or with others. */
@ApplicationScoped
class Checkout {
    private final Redemptions redemptions;
    private final VoucherUseCases vouchers;
    private final Timers timers;
    private final RewardRules rules;

    Checkout(Redemptions redemptions, VoucherUseCases vouchers, Timers timers, RewardRules rules) {
        this.redemptions = redemptions;
        this.vouchers = vouchers;
        this.timers = timers;
        this.rules = rules;
    }

    /** A redemption, and what is told of it this once. */
    record Redeemed(Redemption redemption, RedemptionView view) {}

    /**
     * What the member wants, at its price.
     *
     * @throws NoSuchReward when there is none, or it cannot be had now
     * @throws WrongPrice when other points are offered than it costs
     * @throws UnitNeeded when it is for a unit and none is named
     */
    RedemptionOrder order(Membership member, Optional<Reward> known, RedeemReward told, Instant now) {
        var reward = known.filter(one -> one.terms().visible(now)).orElseThrow(NoSuchReward::new);
        var points = price(reward, told);
        if (reward.terms().kind().needsUnit() && told.unitId() == null) throw new UnitNeeded();
        var unit = reward.terms().kind().givenAtOnce() ? null : told.unitId();
        return new RedemptionOrder(member.id(), member.customerId(), reward, points, unit);
    }

    /** Makes a redemption whose points are taken; what is given at once is given. */
    Redeemed redeem(RedemptionId id, RedemptionOrder order, Instant now) {
        var until = heldUntil(order.reward(), now);
        var redemption = Redemption.hold(id, order, until, now);
        if (order.atOnce()) {
            redemption.capture(order.points(), now);
            redemption.fulfil(now);
        }
        redemptions.add(redemption);
        Log.infof("redemption %s of %s", id.value(), order.reward().code());
        if (!order.atOnce()) timers.schedule(RedemptionTimer.KIND, id.value(), until);
        var worth = order.reward().terms().worth();
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

    static final class NoSuchReward extends NotFound {
        NoSuchReward() {
            super("no-such-reward", "There is no such reward to be had.");
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
}
