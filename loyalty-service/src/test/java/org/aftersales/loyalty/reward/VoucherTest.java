package org.aftersales.loyalty.reward;

import static org.aftersales.loyalty.reward.RewardFixtures.NOW;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.LifecycleRules;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static Voucher voucher() {
        return Voucher.issue(
                new VoucherId(UUID.randomUUID()),
                VoucherCode.mint(),
                RewardFixtures.held(RewardFixtures.discount()),
                new VoucherTerms(Money.of("25.00", "EUR"), NOW.plus(Duration.ofDays(365))),
                NOW);
    }

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(VoucherStatus.lifecycle(), """
                ISSUED    -> RESERVED EXPIRED CANCELLED BLOCKED
                RESERVED  -> REDEEMED ISSUED
                REDEEMED  -> ISSUED
                EXPIRED   -> CANCELLED
                CANCELLED ->
                BLOCKED   -> ISSUED CANCELLED
                """);
        LifecycleRules.verifyDrawing("loyalty", "voucher", VoucherStatus.lifecycle());
    }

    @Test
    void what_is_given_is_told_in_the_words_of_its_schema() {
        var member = new MemberId(UUID.randomUUID());
        var given = new GivenVoucher(member, Occasion.WELCOME_BACK, UUID.randomUUID(), new byte[] {1});
        var terms = new VoucherTerms(Money.of("10.00", "EUR"), NOW.plus(HOUR));
        var voucher = Voucher.give(new VoucherId(UUID.randomUUID()), VoucherCode.mint(), given, terms, NOW);

        assertEquals(1, voucher.raisedEvents().size());
        voucher.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void whatever_happens_to_it_is_told_in_the_words_of_its_schema() {
        var voucher = voucher();
        voucher.reserve("order-1", "staff", NOW.plus(HOUR), NOW);
        voucher.redeem(NOW);
        voucher.rollBack(NOW);
        voucher.block(BlockReason.STOLEN, "staff-1", NOW);
        voucher.unblock(NOW);
        voucher.expire(NOW);
        voucher.cancel(NOW);

        assertEquals(8, voucher.raisedEvents().size());
        voucher.raisedEvents().forEach(Contracts::assertEmitted);
        var declared = Stream.of(VoucherEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .sorted()
                .toList();
        assertEquals(
                Contracts.types().stream()
                        .filter(type -> type.startsWith("loyalty.voucher."))
                        .toList(),
                declared);
        declared.forEach(Contracts::assertExample);
    }

    @Test
    void it_can_be_used_until_its_day_and_while_nobody_has_reserved_it() {
        var voucher = voucher();
        assertTrue(voucher.usable(NOW.plus(Duration.ofDays(365)).minusNanos(1)));
        assertFalse(voucher.usable(NOW.plus(Duration.ofDays(365))));

        voucher.reserve("order-1", "staff", NOW.plus(HOUR), NOW);

        assertFalse(voucher.usable(NOW.plus(HOUR).minusNanos(1)));
        assertTrue(voucher.usable(NOW.plus(HOUR)));
    }

    @Test
    void a_reservation_that_has_ended_pays_nothing_and_gives_way_to_another() {
        var voucher = voucher();
        voucher.reserve("order-1", "staff", NOW.plus(HOUR), NOW);
        var later = NOW.plus(HOUR);

        assertThrows(ReservationOver.class, () -> voucher.redeem(later));
        voucher.reserve("order-2", "staff", later.plus(HOUR), later);
        voucher.redeem(later);

        assertEquals("order-2", voucher.view().orderReference());
    }

    @Test
    void what_was_used_or_is_being_used_cannot_be_cancelled() {
        var voucher = voucher();
        voucher.reserve("order-1", "staff", NOW.plus(HOUR), NOW);

        assertThrows(Conflict.class, () -> voucher.cancel(NOW));
        voucher.redeem(NOW);
        assertThrows(Conflict.class, () -> voucher.cancel(NOW));
        voucher.rollBack(NOW);
        voucher.cancel(NOW);
        assertFalse(voucher.usable(NOW));
    }

    @Test
    void codes_have_a_hundred_random_bits_and_are_never_in_a_log() {
        var codes = new HashSet<String>();
        for (var n = 0; n < 1_000; n++) codes.add(VoucherCode.mint().text());

        assertEquals(1_000, codes.size());
        codes.forEach(code -> assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"), code));
        assertEquals("a voucher's code", VoucherCode.mint().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7k3m-92qf-m0x4-ttb8-1zc5", "7K3M92QFMOX4TTB8IZC5", " 7K3M 92QF M0X4 TTB8 LZC5 "})
    void it_does_not_matter_how_a_code_is_typed(String typed) {
        assertArrayEquals(new VoucherCode("7K3M-92QF-M0X4-TTB8-1ZC5").hash(), new VoucherCode(typed).hash());
    }
}
