package org.aftersales.feedback.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtinsTest {

    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "036000291452, 00036000291452",
        "9521234001348, 09521234001348",
        "09521234001348, 09521234001348",
        "952123400134, 00952123400134",
        "95212340013, 95212340013",
        "tv, tv"
    })
    void a_product_is_the_same_however_many_digits_are_told(String told, String kept) {
        assertEquals(kept, Gtins.kept(told));
    }
}
