package org.aftersales.feedback.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.template.Dimension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether something was put right is said by what measures the same as what was bad. */
class PutRightTest {

    /** What was bad; what a later answer tells, with a minus where it is still bad; what that says. */
    @ParameterizedTest
    @CsvSource({
        "LOYALTY, LOYALTY, true",
        "LOYALTY, -LOYALTY, false",
        "LOYALTY, -QUALITY LOYALTY, true",
        "LOYALTY, QUALITY EMOTION, true",
        "LOYALTY, -QUALITY EMOTION, false",
        "EFFORT QUALITY, EFFORT -QUALITY, false",
        "EFFORT QUALITY, QUALITY -EMOTION, true",
        "'', QUALITY -EMOTION, false",
        "'', QUALITY EMOTION, true",
        "EMOTION, '',",
    })
    void the_same_counts_and_where_it_is_not_told_all_else_does(String bad, String told, @Nullable Boolean right) {
        assertEquals(Optional.ofNullable(right), grievance(bad).isPutRightBy(later(told, false)));
    }

    @ParameterizedTest
    @CsvSource({
        "EMOTION, QUALITY,",
        "EMOTION, QUALITY EMOTION, true",
        "QUALITY EMOTION, -QUALITY,",
        "'', QUALITY,",
        "'', QUALITY -EMOTION, false",
    })
    void who_went_away_before_the_end_says_it_only_by_all_of_the_same(
            String bad, String told, @Nullable Boolean right) {
        assertEquals(Optional.ofNullable(right), grievance(bad).isPutRightBy(later(told, true)));
    }

    @Test
    void what_was_found_bad_later_is_to_be_put_right_as_well() {
        var all = grievance("EMOTION").alsoBad(Set.of(Dimension.QUALITY, Dimension.EMOTION));

        assertEquals(Optional.of(false), all.isPutRightBy(later("-QUALITY EMOTION", false)));
    }

    @ParameterizedTest
    @CsvSource({"LOYALTY, LOYALTY, true", "LOYALTY, QUALITY, false", "'', QUALITY, true"})
    void what_is_asked_about_something_else_tells_nothing(String bad, String told, boolean measured) {
        assertEquals(measured, grievance(bad).isMeasuredBy(later(told, false)));
    }

    private static Grievance grievance(String bad) {
        var was = later(bad, false).told();
        return Grievance.of(new BadExperience(
                UUID.randomUUID(), null, null, null, UUID.randomUUID(), "parsian", Severity.HIGH, was));
    }

    private static LaterAnswer later(String told, boolean partial) {
        Set<Dimension> all = EnumSet.noneOf(Dimension.class);
        Set<Dimension> bad = EnumSet.noneOf(Dimension.class);
        for (var each : told.split(" ")) {
            if (each.isEmpty()) continue;
            var dimension = Dimension.valueOf(each.replace("-", ""));
            all.add(dimension);
            if (each.startsWith("-")) bad.add(dimension);
        }
        return new LaterAnswer(UUID.randomUUID(), all, bad, partial, false);
    }
}
