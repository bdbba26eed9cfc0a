package org.aftersales.loyalty.retention;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.retention.Remains.Kind;

/** Removes once a day what belongs to people and is needed no more. No point, no posting and no count depends on it. */
@ApplicationScoped
public class RetentionUseCases {
    private static final UUID EVERYTHING = new UUID(0, 0);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int AT_ONCE = 1_000;

    private final Remains remains;
    private final RetentionRules rules;
    private final Timers timers;
    private final Clock clock;

    RetentionUseCases(Remains remains, RetentionRules rules, Timers timers, Clock clock) {
        this.remains = remains;
        this.rules = rules;
        this.timers = timers;
        this.clock = clock;
    }

    /** The tenant has members from now on. */
    @Transactional(TxType.MANDATORY)
    public void begin() {
        again(clock.instant().plus(DAY));
    }

    /** Removes one transaction's worth, and comes again at once while there may be more. Answers how many of each. */
    @Transactional
    Map<Kind, Integer> sweep() {
        var now = clock.instant();
        var removed = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            var rows = remains.remove(kind, before(now, kept(kind)), AT_ONCE);
            if (rows > 0) removed.put(kind, rows);
        }
        again(removed.containsValue(AT_ONCE) ? now : now.plus(DAY));
        if (!removed.isEmpty()) Log.infof("removed as over: %s", removed);
        return removed;
    }

    private Period kept(Kind kind) {
        return switch (kind) {
            case COUPON_CODES -> rules.couponCodes();
            case INVITATIONS -> rules.invitations();
            case DEVICES_OF_FRIENDS, DEVICES_OF_MEMBERS -> rules.devices();
            case DEVICES_OF_REDEMPTIONS -> rules.redeemingDevices();
            case CREDENTIAL_CHANGES -> rules.credentialChanges();
            case FRAUD_HOLDS -> rules.fraudHolds();
            case CONTACTS -> rules.contacts();
            case STANDINGS -> rules.standings();
        };
    }

    private static Instant before(Instant now, Period kept) {
        return now.atOffset(ZoneOffset.UTC).minus(kept).toInstant();
    }

    private void again(Instant at) {
        timers.schedule(RetentionTimer.KIND, EVERYTHING, at);
    }
}
