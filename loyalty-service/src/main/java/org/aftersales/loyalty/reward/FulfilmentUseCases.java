package org.aftersales.loyalty.reward;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.ledger.HoldUseCases;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What becomes of redemptions. Each step locks the redemption, then its member's account. */
@ApplicationScoped
public class FulfilmentUseCases {
    private final Redemptions redemptions;
    private final Rewards rewards;
    private final MemberUseCases members;
    private final HoldUseCases holds;
    private final VoucherUseCases vouchers;
    private final Caller caller;
    private final Clock clock;

    FulfilmentUseCases(
            Redemptions redemptions,
            Rewards rewards,
            MemberUseCases members,
            HoldUseCases holds,
            VoucherUseCases vouchers,
            Caller caller,
            Clock clock) {
        this.redemptions = redemptions;
        this.rewards = rewards;
        this.members = members;
        this.holds = holds;
        this.vouchers = vouchers;
        this.caller = caller;
        this.clock = clock;
    }

    /** A redemption; a customer finds their own. */
    @Transactional
    Redemption find(UUID id) {
        return visible(redemptions.get(new RedemptionId(id)));
    }

    /** The caller's own in a programme, the newest first. */
    @Transactional
    List<Redemption> mine(ProgrammeCode programme, UUID below, int most) {
        return redemptions.of(members.ofSubject(caller.subject(), programme).id(), below, most);
    }

    @Transactional
    Redemption fulfil(UUID id, IfMatch version) {
        var redemption = asked(id, version);
        if (!redemption.purpose().kind().givenByStaff()) throw new GivenByOthers();
        redemption.fulfil(clock.instant());
        return told(redemption, "fulfilled");
    }

    /** Calls a redemption off before anything was spent. */
    @Transactional
    Redemption release(UUID id, IfMatch version) {
        var redemption = asked(id, version);
        release(redemption, ReversalReason.MEMBER_WISH);
        return told(redemption, "called off");
    }

    /** Takes a redemption back after its points were spent. */
    @Transactional
    Redemption reverse(UUID id, IfMatch version, ReversalReason why) {
        var redemption = asked(id, version);
        reverse(redemption, why);
        return told(redemption, "reversed");
    }

    /** Nobody spent the points, or nobody answered, in time. */
    @Transactional
    void expire(UUID id) {
        redemptions.lockIfKnown(id).filter(Redemption::waits).ifPresent(held -> release(held, ReversalReason.EXPIRED));
    }

    /** Whoever gives the reward has given it; too late when the points are free again, and they are told so. */
    @Transactional
    public void given(UUID id) {
        redemptions.lockIfKnown(id).filter(Redemption::waits).ifPresent(held -> {
            held.capture(held.points(), clock.instant());
            holds.capture(held.memberId(), id, held.points());
            held.fulfil(clock.instant());
        });
    }

    /** Whoever gives the reward cannot. */
    @Transactional
    public void refused(UUID id) {
        redemptions.lockIfKnown(id).filter(Redemption::waits).ifPresent(held -> release(held, ReversalReason.REFUSED));
    }

    /** What points were, or were to be, spent on came back, in whole or in part; with what was given in its place. */
    @Transactional
    void returned(ReturnedLine line, Set<UUID> units) {
        for (var redemption : redemptions.lockForUnits(units)) {
            if (redemption.waits() && line.whole()) release(redemption, ReversalReason.UNIT_RETURNED);
            if (!redemption.spentOnUnit()) continue;
            giveBack(redemption, redemption.returned(line, clock.instant()));
            if (!redemption.spent()) putBack(redemption);
        }
    }

    /** The goods came back, for whatever money: nothing is given for them any more; money off goes as the money does. */
    @Transactional
    void goodsBack(Set<UUID> units) {
        for (var redemption : redemptions.lockForUnits(units)) {
            if (redemption.purpose().kind() == RewardKind.DISCOUNT) continue;
            if (redemption.waits()) release(redemption, ReversalReason.UNIT_RETURNED);
            else if (redemption.spentOnUnit()) reverse(redemption, ReversalReason.UNIT_RETURNED);
        }
    }

    private void release(Redemption redemption, ReversalReason why) {
        redemption.release(why, clock.instant());
        holds.release(redemption.memberId(), redemption.id().value());
        putBack(redemption);
    }

    private void reverse(Redemption redemption, ReversalReason why) {
        vouchers.cancel(redemption.id());
        giveBack(redemption, redemption.reverse(why, clock.instant()));
        putBack(redemption);
    }

    private void putBack(Redemption redemption) {
        if (redemption.purpose().counted()) rewards.putBack(redemption.purpose().reward());
    }

    private void giveBack(Redemption redemption, Points points) {
        if (!points.none())
            holds.giveBack(redemption.memberId(), redemption.id().value(), points);
    }

    private Redemption asked(UUID id, IfMatch version) {
        var redemption = visible(redemptions.lock(new RedemptionId(id)));
        version.check(redemption);
        return redemption;
    }

    private Redemption visible(Redemption redemption) {
        var staff = caller.is(Roles.AGENT) || caller.is(Roles.MANAGER);
        if (staff || members.is(redemption.memberId(), caller.subject())) return redemption;
        throw new NotFound();
    }

    private Redemption told(Redemption redemption, String what) {
        redemptions.flush();
        Log.infof("redemption %s %s", redemption.id().value(), what);
        return redemption;
    }

    /** Warranty, or the programme itself, gives this reward. */
    static final class GivenByOthers extends Conflict {
        GivenByOthers() {
            super("given-by-others", "Staff does not give this reward.");
        }
    }
}
