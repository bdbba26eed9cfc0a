package org.aftersales.loyalty.tier;

import static org.aftersales.loyalty.tier.TierFixtures.CUSTOMER;
import static org.aftersales.loyalty.tier.TierFixtures.MEMBER;
import static org.aftersales.loyalty.tier.TierFixtures.NOW;
import static org.aftersales.loyalty.tier.TierFixtures.in;
import static org.aftersales.loyalty.tier.TierFixtures.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.Test;

class MemberTierTest {
    private static final UUID CHANGE = UUID.fromString("01936f5e-0000-7000-8000-000000000051");
    private static final Pin GOLD = new Pin("GOLD", NOW.plus(Duration.ofDays(7)), PinReason.GOODWILL);

    private static final Instant END = Instant.parse("2028-01-30T20:30:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private static final Membership PERSON = new Membership(MEMBER, MEMBER, ProgrammeCode.MAIN, "MB-1", CUSTOMER, NOW);

    private final MemberTier tier = MemberTier.of(PERSON);

    @Test
    void a_change_is_told_once_with_what_was_before_and_what_it_brings() {
        var change = tier.judge(measure(500), TierCause.POINTS, CHANGE);
        assertEquals(Optional.of(new TierChange(CHANGE, null, "SILVER", TierCause.POINTS, 500, 3, NOW)), change);
        assertEquals(Optional.empty(), tier.judge(measure(501), TierCause.POINTS, CHANGE));
        var told = new TierEvent.Changed(
                MEMBER, null, CUSTOMER, null, "SILVER", TierCause.POINTS, 3, new Benefits(TicketPriority.HIGH), NOW);
        assertEquals(List.<DomainEvent>of(told), tier.raisedEvents());
        assertEquals(Optional.of(Instant.parse("2027-12-31T20:30:00Z")), tier.next(measure(500), MONTH));
    }

    @Test
    void a_pin_holds_up_and_never_down_and_ends_by_itself() {
        tier.pin(GOLD, measure(500));
        tier.judge(measure(500), TierCause.PINNED, CHANGE);
        assertEquals("GOLD", tier.tier());
        assertEquals("SILVER", tier.earned().tier());
        tier.warn(measure(500), MONTH);
        assertEquals(Optional.of(GOLD.until()), tier.next(measure(500), MONTH));
        var after = Measure.of(TierFixtures.programme(TierFixtures.YEARLY), in("2026-11", 500), GOLD.until());
        assertEquals("SILVER", TierStanding.of(after, tier.earned(), tier.pin()).code());
        tier.judge(after, TierCause.TIME, CHANGE);
        assertEquals("SILVER", tier.tier());
        assertEquals(null, tier.pin());
        tier.pin(new Pin("SILVER", GOLD.until(), PinReason.CONTRACT), measure(1_000));
        tier.judge(measure(1_000), TierCause.PINNED, CHANGE);
        assertEquals("GOLD", tier.tier());
    }

    @Test
    void a_pin_names_a_tier_that_there_is_and_lasts_for_some_time() {
        var unknown = new Pin("PLATINUM", GOLD.until(), PinReason.GOODWILL);
        var over = new Pin("GOLD", NOW, PinReason.GOODWILL);
        assertThrows(MemberTier.NoSuchTier.class, () -> tier.pin(unknown, measure(0)));
        assertThrows(MemberTier.PinInThePast.class, () -> tier.pin(over, measure(0)));
        assertEquals(null, tier.pin());
    }

    @Test
    void what_is_pinned_keeps_the_tier_until_the_pin_ends() {
        var standing = TierStanding.of(measure(500), Earned.NOTHING, GOLD);
        assertEquals("GOLD", standing.code());
        assertEquals(GOLD.until(), standing.keptUntil());
        assertEquals(null, standing.next());
        assertEquals(
                Instant.parse("2028-01-30T20:30:00Z"),
                TierStanding.of(measure(1_000), Earned.NOTHING, GOLD).keptUntil());
    }

    @Test
    void that_a_tier_will_be_lost_is_told_once_and_not_too_early() {
        tier.judge(measure(600), TierCause.POINTS, CHANGE);
        var before = measure(600).at(END.minus(MONTH).minusMillis(1));
        tier.warn(before, MONTH);
        assertEquals(1, tier.raisedEvents().size());

        var soon = measure(600).at(END.minus(MONTH));
        tier.warn(soon, MONTH);
        tier.warn(soon.at(END.minusMillis(1)), MONTH);

        var told = new TierEvent.Ending(MEMBER, null, CUSTOMER, "SILVER", null, END, 500L, 3, soon.now());
        assertEquals(told, tier.raisedEvents().getLast());
        assertEquals(2, tier.raisedEvents().size());
        assertEquals(Optional.of(END), tier.next(soon, MONTH));
    }

    @Test
    void every_event_is_as_its_contract_says() {
        tier.judge(measure(500), TierCause.POINTS, CHANGE);
        tier.warn(measure(500).at(END.minus(MONTH)), MONTH);
        var raised = List.copyOf(tier.raisedEvents());
        EventFamily.assertWhole(TierEvent.class, "loyalty.tier.", raised);
        Contracts.assertReadable("loyalty.tier.changed.v1", TierEvent.Changed.class);
        var pinned = MemberTier.of(PERSON);
        pinned.pin(GOLD, measure(0));
        pinned.judge(measure(0), TierCause.PINNED, CHANGE);
        pinned.forgetPin();
        pinned.judge(measure(0), TierCause.UNPINNED, CHANGE);
        pinned.raisedEvents().forEach(Contracts::assertEmitted);
        assertEquals(2, pinned.raisedEvents().size());
    }
}
