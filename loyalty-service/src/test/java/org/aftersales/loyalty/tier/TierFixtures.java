package org.aftersales.loyalty.tier;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** Programmes and members as they are judged. */
final class TierFixtures {
    static final Instant NOW = Instant.parse("2026-11-20T08:15:30Z");
    static final MemberId MEMBER = new MemberId(UUID.fromString("01936f5e-0000-7000-8000-000000000007"));
    static final CustomerId CUSTOMER = new CustomerId(UUID.fromString("01936f5e-0000-7000-8000-000000000001"));
    static final TierLevel SILVER = new TierLevel("SILVER", "Silver", null, 500, TicketPriority.HIGH);
    static final TierLevel GOLD = new TierLevel("GOLD", "Gold", null, 1_000, TicketPriority.URGENT);
    static final TierTerms YEARLY = terms(TierPeriod.CALENDAR_YEAR, null, 30);

    private TierFixtures() {}

    static TierTerms terms(TierPeriod period, Integer months, int graceDays) {
        return new TierTerms(
                "Asia/Tehran", period, months, graceDays, Set.of(Reason.REGISTRATION), List.of(SILVER, GOLD));
    }

    static TierProgramme programme(TierTerms terms) {
        return new TierProgramme(3, Instant.EPOCH, terms, Instant.EPOCH);
    }

    static Qualified in(String month, long points) {
        return new Qualified(Map.of(YearMonth.parse(month), points));
    }

    static Measure measure(long points) {
        return Measure.of(programme(YEARLY), in("2026-11", points), NOW);
    }
}
