package org.aftersales.feedback.compensation;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Who approved it when, and what follows from that.
 *
 * @param month whose budget it is taken from, UTC, for example 2026-11
 * @param creditBy until when the customer can become a member
 */
@Embeddable
record Approval(String approvedBy, Instant approvedAt, String month, Instant creditBy) {

    static Approval by(String who, Authority authority, Instant now) {
        var month = YearMonth.from(now.atOffset(ZoneOffset.UTC)).toString();
        return new Approval(who, now, month, now.plus(Duration.ofDays(authority.memberWithinDays())));
    }
}
