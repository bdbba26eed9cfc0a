package org.aftersales.loyalty.fraud;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when on something does not look like a member, in one programme.
 *
 * @param redemptionsPerHour how many rewards a member may redeem within an hour, called-off ones aside. 0: any number
 * @param hoursAfterLink for how long after an account was linked redemptions of many points are held. 0: never
 * @param hoursAfterContactChange the same after the number or mailbox changed by which the member is reached
 * @param hoursAfterCredentialChange the same after the way changed in which the member signs in
 * @param manyPoints how many points are many then, in one redemption or gift
 * @param membersPerContact how many other members who are reached at the same number, mailbox or home may have redeemed
 *     within 24 hours. 0: any number
 * @param membersPerDevice the same of those who redeem with the same device
 */
record Thresholds(
        @NotNull @Min(0) @Max(10_000) Integer redemptionsPerHour,
        @NotNull @Min(0) @Max(MONTH) Integer hoursAfterLink,
        @NotNull @Min(0) @Max(MONTH) Integer hoursAfterContactChange,
        @NotNull @Min(0) @Max(MONTH) Integer hoursAfterCredentialChange,
        @NotNull @Min(1) @Max(1_000_000_000) Long manyPoints,
        @NotNull @Min(0) @Max(MOST_MEMBERS) Integer membersPerContact,
        @NotNull @Min(0) @Max(MOST_MEMBERS) Integer membersPerDevice) {
    private static final int MONTH = 30 * 24;
    private static final int MOST_MEMBERS = 100;

    /** What an installation is set to. */
    static Thresholds of(FraudRules rules) {
        return new Thresholds(
                rules.redemptionsPerHour(),
                Math.toIntExact(rules.afterLink().toHours()),
                Math.toIntExact(rules.afterContactChange().toHours()),
                Math.toIntExact(rules.afterCredentialChange().toHours()),
                rules.afterLinkPoints(),
                rules.membersPerContact(),
                rules.membersPerDevice());
    }

    /** How many more redemptions need no look. */
    long left(long redemptions) {
        return redemptionsPerHour > 0 ? Math.max(0, redemptionsPerHour - redemptions) : Long.MAX_VALUE;
    }

    boolean afterLink(@Nullable Instant linkedAt, Instant now) {
        return within(linkedAt, hoursAfterLink, now);
    }

    boolean afterContactChange(@Nullable Instant changedAt, Instant now) {
        return within(changedAt, hoursAfterContactChange, now);
    }

    boolean afterCredentialChange(@Nullable Instant changedAt, Instant now) {
        return within(changedAt, hoursAfterCredentialChange, now);
    }

    boolean shared(long others) {
        return membersPerContact > 0 && others >= membersPerContact;
    }

    private static boolean within(@Nullable Instant then, int hours, Instant now) {
        return then != null && now.isBefore(then.plus(Duration.ofHours(hours)));
    }
}
