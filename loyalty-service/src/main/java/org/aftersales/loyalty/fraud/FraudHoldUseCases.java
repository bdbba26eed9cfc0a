package org.aftersales.loyalty.fraud;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.Turns;
import org.jspecify.annotations.Nullable;

/** Holds and what becomes of them. */
@ApplicationScoped
class FraudHoldUseCases {
    private final FraudHolds holds;
    private final Turns turns;
    private final MeterRegistry meters;
    private final Caller caller;
    private final Clock clock;

    FraudHoldUseCases(FraudHolds holds, Turns turns, MeterRegistry meters, Caller caller, Clock clock) {
        this.holds = holds;
        this.turns = turns;
        this.meters = meters;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * When the redemption that is refused for it has taken everything back; nothing happens when the member is held for
     * another that came at the same time.
     */
    @Transactional
    void open(Suspect suspect) {
        turns.take("fraud hold of " + suspect.member().value());
        if (holds.holds(suspect.member())) return;
        holds.persistAndFlush(FraudHold.open(Uuids.v7(clock), suspect, clock.instant()));
        meters.counter("fraud.holds", "signal", suspect.signal().name()).increment();
        Log.infof("redemptions of member %s are held: %s", suspect.member().value(), suspect.signal());
    }

    /** The newest first, those below an id. */
    @Transactional
    List<FraudHold> below(@Nullable FraudHoldStatus status, UUID id, int most) {
        return holds.below(status, id, most);
    }

    @Transactional
    FraudHold get(UUID id) {
        return holds.get(id);
    }

    /** It was not the member, who cannot redeem until it is released all the same. */
    @Transactional
    FraudHold reject(UUID id, IfMatch version, RejectionReason reason) {
        var hold = asked(id, version);
        hold.reject(reason, caller.subject(), clock.instant());
        return told(hold, "rejected: " + reason);
    }

    /** Lets the member redeem again. What they did until now is not held against them. */
    @Transactional
    FraudHold release(UUID id, IfMatch version, ReleaseReason reason) {
        var hold = asked(id, version);
        hold.release(reason, caller.subject(), clock.instant());
        return told(hold, "released: " + reason);
    }

    private FraudHold asked(UUID id, IfMatch version) {
        var hold = holds.lock(id);
        version.check(hold);
        return hold;
    }

    private FraudHold told(FraudHold hold, String what) {
        holds.flush();
        Log.infof("hold %s %s", hold.key(), what);
        return hold;
    }
}
