package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        if (holds.open(member)) throw new RedemptionsHeld();
        var now = clock.instant();
        signal(holds.seen(member, now.minus(HOUR), rules.redemptionsPerHour()), points, now)
                .ifPresent(signal -> {
                    throw new Suspected(member, signal);
                });
    }

    private Optional<Signal> signal(FraudHolds.Seen seen, Points points, Instant now) {
        if (rules.redemptionsPerHour() > 0 && seen.redemptions() >= rules.redemptionsPerHour()) {
            return Optional.of(Signal.VELOCITY);
        }
        var linked = seen.linkedAt();
        var fresh = linked != null && now.isBefore(linked.plus(rules.afterLink()));
        return fresh && points.value() >= rules.afterLinkPoints() ? Optional.of(Signal.NEW_LINK) : Optional.empty();
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
