package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongerTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final LocalDate GIVEN = LocalDate.parse("2028-11-19");

    @ParameterizedTest
    @CsvSource({
        "2028-11-18,            ", // never sooner
        "2028-11-19,            ", // that is when they end
        "2028-11-20, 2028-11-20",
        "2028-12-19, 2028-12-19", // the last day of thirty
        "2028-12-20, 2028-12-19"
    })
    void points_end_later_and_no_more_days_after_their_end_than_there_are(LocalDate until, LocalDate end) {
        var now = Expiry.on(GIVEN, TEHRAN);

        var later = new Longer(until, 30, TEHRAN).than(now, GIVEN);

        assertEquals(Optional.ofNullable(end).map(day -> Expiry.on(day, TEHRAN)), later);
    }

    @Test
    void whoever_wishes_again_is_measured_by_the_first_end() {
        var now = Expiry.on(GIVEN.plusDays(29), TEHRAN);

        var later = new Longer(GIVEN.plusDays(100), 30, TEHRAN).than(now, GIVEN);

        assertEquals(Optional.of(GIVEN.plusDays(30)), later.map(Expiry::lastDay));
    }
}
