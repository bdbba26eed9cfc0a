package org.aftersales.loyalty.fraud;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.member.MemberId;

/** Holds and their release. */
@ApplicationScoped
class FraudHoldUseCases {
    private final FraudHolds holds;
    private final Caller caller;
    private final Clock clock;

    FraudHoldUseCases(FraudHolds holds, Caller caller, Clock clock) {
        this.holds = holds;
        this.caller = caller;
        this.clock = clock;
    }

    /** When the redemption that is refused for it has taken everything back. */
    @Transactional
    void open(MemberId member, Signal signal) {
        holds.add(Uuids.v7(clock), member, signal, clock.instant());
        Log.infof("redemptions of member %s are held: %s", member.value(), signal);
    }

    /** The newest first, those below an id. */
    @Transactional
    List<FraudHold> below(UUID id, int most) {
        return holds.below(id, most);
    }

    @Transactional
    FraudHold get(UUID id) {
        return holds.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Lets the member redeem again. What they did until now is not held against them.
     *
     * @throws Released when it was released before
     */
    @Transactional
    FraudHold release(UUID id, IfMatch version, ReleaseReason reason) {
        version.check(get(id).version());
        if (!holds.release(id, caller.subject(), reason, clock.instant())) throw new Released();
        Log.infof("hold %s released: %s", id, reason);
        return get(id);
    }

    static final class Released extends Conflict {
        Released() {
            super("hold-released", "It was released before.");
        }
    }
}
