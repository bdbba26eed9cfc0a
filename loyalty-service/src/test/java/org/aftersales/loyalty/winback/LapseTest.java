package org.aftersales.loyalty.winback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.winback.Lapse.Away;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseTest {
    private static final Instant NOW = Instant.parse("2027-02-19T00:00:00Z");
    private static final Duration LOOK = Duration.ofDays(60);

    @Test
    void whatever_becomes_of_it_is_told_in_the_words_of_its_schema() {
        var events = new ArrayList<DomainEvent>();
        var back = lapse(false);
        back.back(NOW.plusSeconds(1), NOW);
        events.addAll(back.raisedEvents());
        var lost = lapse(true);
        lost.lost(NOW);
        events.addAll(lost.raisedEvents());

        EventFamily.assertWhole(WinBackEvent.class, "loyalty.win-back.", events);
    }

    @Test
    void of_whom_nobody_asks_nothing_is_told_before_the_end() {
        assertEquals(List.of(), lapse(true).raisedEvents());
    }

    @Test
    void who_is_seen_while_somebody_looks_has_come_back() {
        var lapse = lapse(false);

        assertFalse(lapse.observes(NOW));
        assertTrue(lapse.observes(NOW.plusMillis(1)));
        assertTrue(lapse.observes(NOW.plus(LOOK)));
        assertFalse(lapse.observes(NOW.plus(LOOK).plusMillis(1)));
    }

    @ParameterizedTest
    @CsvSource({", P90D", "P10D, P90D", "P45D, P90D", "P46D, P92D", "P400D, P800D"})
    void twice_as_long_as_usual_is_long_but_no_less_than_is_long_for_anybody(String gap, String away) {
        var days = gap == null ? null : Duration.ofDays(Integer.parseInt(gap.replaceAll("\\D", "")));

        var lapsesAt = new Habit(NOW, days).lapsesAt(Duration.ofDays(90));

        assertEquals(NOW.plus(Duration.ofDays(Integer.parseInt(away.replaceAll("\\D", "")))), lapsesAt);
    }

    @Test
    void one_of_ten_is_held_out_and_always_the_same() {
        var heldOut = 0;
        for (var n = 0; n < 10_000; n++) {
            var member = new MemberId(UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)}));
            var first = HoldOut.of(member, NOW, 10);
            assertEquals(first, HoldOut.of(member, NOW, 10));
            assertFalse(HoldOut.of(member, NOW, 0));
            assertTrue(HoldOut.of(member, NOW, 100));
            if (first) heldOut++;
        }

        assertTrue(Math.abs(heldOut - 1_000) < 120, heldOut + " of 10 000"); // four standard deviations
    }

    private static Lapse lapse(boolean heldOut) {
        var away = new Away(new MemberId(UUID.randomUUID()), new CustomerId(UUID.randomUUID()), NOW.minus(LOOK));
        return Lapse.found(new LapseId(UUID.randomUUID()), away, heldOut, NOW.plus(LOOK), NOW);
    }
}
