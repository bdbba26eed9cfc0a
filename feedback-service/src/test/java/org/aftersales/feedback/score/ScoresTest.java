package org.aftersales.feedback.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
    void a_number_off_the_scale_is_no_score(int value) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Score(value));

        assertEquals("not a score: " + value, refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"5,5,false", "3,3,false", "3,2,true", "2,3,true", "5,1,true", "1,5,true", "2,2,true"})
    void one_bad_level_makes_an_answer_negative(int quality, int emotional, boolean negative) {
        assertEquals(negative, Scores.of(quality, emotional).areNegative());
    }

    @Test
    void only_one_is_the_lowest() {
        assertEquals(true, new Score(1).isLowest());
        assertEquals(false, new Score(2).isLowest());
    }
}
