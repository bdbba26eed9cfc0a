package org.aftersales.loyalty.reward;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.loyalty.fraud.FraudUseCases;
import org.aftersales.loyalty.ledger.HoldUseCases;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.MemberUseCases;
import org.jspecify.annotations.Nullable;

/**
 * Staff spends held points, and says what on. Whoever bought it is locked before the redemption, as by its returns: either
 * a return finds the unit, or the unit is told after it.
 */
@ApplicationScoped
class TillUseCases {
    private final Redemptions redemptions;
    private final BoughtUnits units;
    private final MemberUseCases members;
    private final HoldUseCases holds;
    private final FraudUseCases fraud;
    private final Clock clock;

    TillUseCases(
            Redemptions redemptions,
            BoughtUnits units,
            MemberUseCases members,
            HoldUseCases holds,
            FraudUseCases fraud,
            Clock clock) {
        this.redemptions = redemptions;
        this.units = units;
        this.members = members;
        this.holds = holds;
        this.fraud = fraud;
        this.clock = clock;
    }

    /**
     * Spends so many of the held points, all where not told.
     *
     * @param unit what on; null while it is not known, or for no unit
     * @throws HoldOver when they are not held any more
     * @throws NotTheirUnit as {@link #spentOn}
     * @throws UnitWentBack as {@link #spentOn}
     */
    @Transactional
    Redemption capture(UUID id, IfMatch version, @Nullable Long points, @Nullable UUID unit) {
        var bought = unit == null ? null : units.lock(unit);
        var redemption = asked(id, version);
        fraud.handOver(redemption.memberId());
        var spent = points == null ? redemption.points() : new Points(points);
        redemption.captureInTime(spent, clock.instant());
        holds.capture(redemption.memberId(), id, spent);
        if (bought != null) settle(redemption, bought);
        return told(redemption, "captured");
    }

    /**
     * Says what spent points were spent on. What has been refunded of it by now gives them back in that part.
     *
     * @throws NotTheirUnit when the member is not known to have bought it
     * @throws UnitWentBack when it is not theirs any more
     * @throws NotSpent when the points are not, or not any more
     * @throws Purpose.UnitAlreadyTold when they were spent on another
     */
    @Transactional
    Redemption spentOn(UUID id, IfMatch version, UUID unit) {
        var bought = units.lock(unit);
        var redemption = asked(id, version);
        if (redemption.purpose().isFor(bought.family())) return redemption;
        settle(redemption, bought);
        return told(redemption, "for a unit");
    }

    private void settle(Redemption redemption, BoughtUnit unit) {
        if (!unit.buyers().contains(members.get(redemption.memberId()).main())) throw new NotTheirUnit();
        if (unit.wentBack()) throw new UnitWentBack();
        redemption.spentOn(unit.id(), clock.instant());
        unit.refunds().forEach(refund -> giveBack(redemption, refund));
    }

    private void giveBack(Redemption redemption, ReturnedLine refund) {
        var points = redemption.returned(refund, clock.instant());
        if (!points.none())
            holds.giveBack(redemption.memberId(), redemption.id().value(), points);
    }

    private Redemption asked(UUID id, IfMatch version) {
        var redemption = redemptions.lock(new RedemptionId(id));
        version.check(redemption);
        if (!redemption.purpose().kind().givenByStaff()) throw new FulfilmentUseCases.GivenByOthers();
        return redemption;
    }

    private Redemption told(Redemption redemption, String what) {
        redemptions.flush();
        Log.infof("redemption %s %s", redemption.id().value(), what);
        return redemption;
    }

    static final class NotTheirUnit extends RuleViolated {
        NotTheirUnit() {
            super("not-their-unit", "The member is not known to have bought this unit.");
        }
    }

    static final class UnitWentBack extends RuleViolated {
        UnitWentBack() {
            super("unit-went-back", "The unit has gone back, or is not the member's any more.");
        }
    }
}
