package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;

/**
 * Looks at a redemption before it is made. What does not look like the member is refused, and so are all others of
 * theirs until somebody has looked; their points stay where they are, and they are told.
 */
@ApplicationScoped
public class FraudUseCases {
    private static final Duration HOUR = Duration.ofHours(1);

    private final FraudHolds holds;
    private final FraudRules rules;
    private final Clock clock;

    FraudUseCases(FraudHolds holds, FraudRules rules, Clock clock) {
        this.holds = holds;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Looks at one more redemption of a member whose account the caller has locked, so that none is made meanwhile.
     *
     * @throws RedemptionsHeld when it is held; whoever is suspected by it is held once the caller has taken everything
     *     back, see {@link HoldsSuspects}
     */
    @Transactional(TxType.MANDATORY)
    public void look(MemberId member, Points points) {
        var now = clock.instant();
        var seen = seen(member, now);
        if (seen.held()) throw new RedemptionsHeld();
        var clearance = clearance(seen, now);
        if (clearance.covers(points)) return;
        throw new Suspected(member, clearance.redemptions() > 0 ? Signal.NEW_LINK : Signal.VELOCITY);
    }

    /** What needs no look, of a member whose account the caller has locked: as {@link #look} would judge one by one. */
    @Transactional(TxType.MANDATORY)
    public Clearance clearance(MemberId member) {
        var now = clock.instant();
        var seen = seen(member, now);
        return seen.held() ? Clearance.NONE : clearance(seen, now);
    }

    private FraudHolds.Seen seen(MemberId member, Instant now) {
        return holds.seen(member, now.minus(HOUR), rules.redemptionsPerHour());
    }

    private Clearance clearance(FraudHolds.Seen seen, Instant now) {
        var most = rules.redemptionsPerHour();
        var linked = seen.linkedAt();
        var fresh = linked != null && now.isBefore(linked.plus(rules.afterLink()));
        return new Clearance(
                most > 0 ? most - seen.redemptions() : Long.MAX_VALUE,
                fresh ? rules.afterLinkPoints() : Long.MAX_VALUE);
    }

    /** The member cannot redeem until staff has looked. */
    public static sealed class RedemptionsHeld extends Conflict permits Suspected {
        RedemptionsHeld() {
            super("redemptions-held", "We look at your redemptions first; your points are safe. Ask us to hurry up.");
        }
    }

    /** It is this redemption for which somebody has to look. */
    static final class Suspected extends RedemptionsHeld {
        private final MemberId member;
        private final Signal signal;

        Suspected(MemberId member, Signal signal) {
            this.member = member;
            this.signal = signal;
        }

        MemberId member() {
            return member;
        }

        Signal signal() {
            return signal;
        }
    }
}
