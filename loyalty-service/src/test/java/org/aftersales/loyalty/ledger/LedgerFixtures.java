package org.aftersales.loyalty.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** Credits as the rules make them. */
final class LedgerFixtures {
    static final Instant EARNED_AT = Instant.parse("2026-11-20T08:15:30Z");
    static final CustomerId CUSTOMER = new CustomerId(UUID.fromString("01936f5e-0000-7000-8000-000000000001"));
    static final UUID UNIT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");

    private LedgerFixtures() {}

    /** As {@link #credit}, to be spent two weeks later. */
    static Credit pending(MemberId member, UUID unit, long points) {
        var now = credit(member, unit, points);
        return new Credit(
                member,
                CUSTOMER,
                now.cause(),
                now.points(),
                now.why(),
                EARNED_AT,
                EARNED_AT,
                now.expiry(),
                EARNED_AT.plus(Duration.ofDays(14)));
    }

    /** So much of the unit came back. */
    static ReturnedLine returned(long part, long whole) {
        return new ReturnedLine(
                UUID.randomUUID(), new Cause(Reason.REGISTRATION, UNIT), CUSTOMER, part, whole, EARNED_AT);
    }

    static Credit credit(MemberId member, UUID unit, long points) {
        var why = new Why(
                "registration", 1, Outcome.AWARDED, Money.of("599.90", "EUR"), Money.of("10.00", "EUR"), null, null);
        return new Credit(
                member,
                CUSTOMER,
                new Cause(Reason.REGISTRATION, unit),
                new Points(points),
                why,
                EARNED_AT,
                EARNED_AT,
                Expiry.after(EARNED_AT, Period.ofMonths(24), ZoneOffset.UTC),
                null);
    }
}
