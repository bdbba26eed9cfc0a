package org.aftersales.feedback.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccasionTest {

    @Test
    void a_repair_is_asked_about() {
        assertEquals(Optional.of(Occasion.REPAIR), Occasion.of("REPAIR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLAINT", "A_KIND_OF_NEXT_YEAR", "repair", ""})
    void complaints_and_unknown_kinds_are_not_asked_about(String kind) {
        assertEquals(Optional.empty(), Occasion.of(kind));
    }
}
