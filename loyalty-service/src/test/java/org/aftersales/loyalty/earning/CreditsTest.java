package org.aftersales.loyalty.earning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.PointLife;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Half past midnight in Tehran, where the programme has its days, is still the day before in UTC. */
class CreditsTest {
    private static final Instant EARNED_AT = Instant.parse("2026-11-20T21:00:00Z");
    private static final Instant THE_DAY_AFTER = EARNED_AT.plusSeconds(86_400);
    private static final CustomerId CUSTOMER = new CustomerId(UUID.randomUUID());
    private static final Map<String, String> WAITING = Map.of("aftersales.loyalty.registration.pending-for", "P14D");

    @ParameterizedTest
    @EnumSource(names = {"REGISTRATION", "PURCHASE"})
    void what_is_bought_waits_until_the_end_of_the_last_day_on_which_it_can_be_given_back(Reason bought) {
        var credit = credit(WAITING, bought, EARNED_AT);

        assertEquals(Instant.parse("2026-12-05T20:30:00Z"), credit.activatesAt());
    }

    @ParameterizedTest
    @EnumSource(names = {"SURVEY", "REVIEW", "BIRTHDAY", "CUSTOM", "REFERRAL"})
    void what_cannot_be_given_back_waits_for_nothing(Reason other) {
        assertNull(credit(WAITING, other, EARNED_AT).activatesAt());
    }

    @Test
    void what_a_till_tells_waits_when_it_has_a_price() {
        var sale = Facts.known(Money.of("800.00", "EUR"));

        assertEquals(
                Instant.parse("2026-12-05T20:30:00Z"),
                credit(WAITING, Reason.CUSTOM, sale, EARNED_AT).activatesAt());
    }

    @Test
    void nothing_waits_where_nothing_is_said() {
        assertNull(credit(Map.of(), Reason.REGISTRATION, EARNED_AT).activatesAt());
    }

    @Test
    void points_end_with_the_programmes_day_two_years_after_they_became_the_members() {
        var expiry = credit(Map.of(), Reason.REGISTRATION, EARNED_AT).expiry();

        assertEquals(LocalDate.parse("2028-11-21"), expiry.lastDay());
        assertEquals(Instant.parse("2028-11-21T20:30:00Z"), expiry.at());
    }

    @Test
    void who_is_known_only_later_has_them_from_then_on() {
        var credit = credit(WAITING, Reason.REGISTRATION, THE_DAY_AFTER);

        assertEquals(EARNED_AT, credit.occurredAt());
        assertEquals(THE_DAY_AFTER, credit.effectiveAt());
        assertEquals(LocalDate.parse("2028-11-22"), credit.expiry().lastDay());
        assertEquals(Instant.parse("2026-12-06T20:30:00Z"), credit.activatesAt());
    }

    private static Credit credit(Map<String, String> settings, Reason reason, Instant linkedAt) {
        return credit(settings, reason, Facts.NONE, linkedAt);
    }

    private static Credit credit(Map<String, String> settings, Reason reason, Facts facts, Instant linkedAt) {
        var builder = new SmallRyeConfigBuilder().withMapping(Installation.class);
        builder.withDefaultValue("aftersales.loyalty.zone", "Asia/Tehran");
        settings.forEach(builder::withDefaultValue);
        var installation = builder.build().getConfigMapping(Installation.class);
        var cause = new Cause(reason, UUID.randomUUID());
        var earning =
                new Earning(ProgrammeCode.MAIN, CUSTOMER, cause, new Points(59), Why.booked(reason), EARNED_AT, facts);
        var link = new CustomerLink(CUSTOMER, new MemberId(UUID.randomUUID()), linkedAt, false);
        return Credits.of(earning, Place.main(link, installation.zone()), PointLife.of(installation));
    }
}
