package org.aftersales.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00.123Z"), ZoneOffset.UTC);

    @Test
    void an_id_is_of_version_seven_and_says_when_it_was_made() {
        var id = Uuids.v7(NOON);

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(NOON.millis(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void ids_of_one_millisecond_are_in_the_order_in_which_they_were_made() {
        var one = Clock.offset(NOON, Duration.ofHours(1));

        var ids = Stream.generate(() -> Uuids.v7(one)).limit(20_000).toList();

        assertEquals(
                ids, ids.stream().sorted(Comparator.comparing(UUID::toString)).toList());
        assertEquals(20_000, ids.stream().distinct().count());
    }

    @Test
    void a_clock_that_goes_back_a_little_changes_no_order() {
        var later = Uuids.v7(Clock.offset(NOON, Duration.ofHours(2)));

        var next = Uuids.v7(Clock.offset(NOON, Duration.ofHours(2).minusMillis(999)));

        assertTrue(later.toString().compareTo(next.toString()) < 0, () -> later + " " + next);
    }

    @Test
    void a_clock_that_was_set_back_is_believed() {
        Uuids.v7(NOON);
        var earlier = Clock.fixed(NOON.instant().minusSeconds(3_600), ZoneOffset.UTC);

        assertEquals(earlier.millis(), Uuids.v7(earlier).getMostSignificantBits() >>> 16);
    }
}
