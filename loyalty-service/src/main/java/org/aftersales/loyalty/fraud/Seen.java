package org.aftersales.loyalty.fraud;

import java.time.Instant;
import java.util.Optional;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * What a member has done that nobody has looked at yet, by the thresholds of their programme.
 *
 * @param standing whether somebody has to look before they redeem, or has looked
 * @param person the member of main that they are
 * @param redemptions of the last hour, those that were called off aside, as far as they were counted
 * @param linkedAt when somebody's account was linked to them last; null: not since the last look
 * @param contactAt when they came to be reached otherwise; null: not since the last look
 * @param credentialsAt when the way changed in which they sign in; null: not since the last look
 * @param sharing others who have redeemed within a day and are reached where they are, as far as they were counted
 */
record Seen(
        FraudHoldStatus standing,
        ProgrammeCode programme,
        MemberId person,
        Thresholds thresholds,
        long redemptions,
        @Nullable Instant linkedAt,
        @Nullable Instant contactAt,
        @Nullable Instant credentialsAt,
        long sharing) {

    /** What does not look like them, of however few points the redemption is; a device aside. */
    Optional<Signal> signal() {
        if (thresholds.left(redemptions) == 0) return Optional.of(Signal.VELOCITY);
        return thresholds.shared(sharing) ? Optional.of(Signal.SHARED_CONTACT) : Optional.empty();
    }

    /** What does not look like them when it is many points. */
    Optional<Signal> fresh(Instant now) {
        if (thresholds.afterLink(linkedAt, now)) return Optional.of(Signal.NEW_LINK);
        if (thresholds.afterContactChange(contactAt, now)) return Optional.of(Signal.CHANGED_CONTACT);
        return thresholds.afterCredentialChange(credentialsAt, now)
                ? Optional.of(Signal.CHANGED_CREDENTIALS)
                : Optional.empty();
    }

    /** What needs no look. */
    Clearance clearance(Instant now) {
        var below = fresh(now).isPresent() ? thresholds.manyPoints() : Long.MAX_VALUE;
        return signal().isPresent() ? Clearance.NONE : new Clearance(thresholds.left(redemptions), below);
    }
}
