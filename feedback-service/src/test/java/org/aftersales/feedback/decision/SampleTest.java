package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void a_person_stands_at_one_place_for_a_survey_and_a_month() {
        var place = Sample.bucket("sara", "repair", NOVEMBER);

        assertEquals(place, Sample.bucket("sara", "repair", DECEMBER.minusNanos(1)));
        assertNotEquals(place, Sample.bucket("sara", "repair", DECEMBER));
        assertNotEquals(place, Sample.bucket("sara", "delivery", NOVEMBER));
    }

    @Test
    void of_many_people_a_quarter_stands_in_the_first_quarter() {
        long some = IntStream.range(0, 20_000)
                .map(person -> Sample.bucket("person " + person, "repair", NOVEMBER))
                .filter(place -> place < 2_500)
                .count();

        assertEquals(5_000, some, 250);
    }
}
