package org.aftersales.warranty.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest
    @CsvSource({
        "95200194, 00000095200194",
        "412345001435, 00412345001435",
        "9521234001348, 09521234001348",
        "19521234001277, 19521234001277",
    })
    void every_length_is_the_same_article_padded_to_fourteen(String text, String padded) {
        assertEquals(Optional.of(new Gtin(padded)), Gtin.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9521234001349",
                "952001941",
                "",
                "952123400134",
                "۹۵۲۰۰۱۹۴",
                "9520019A",
                "0119521234001277",
                " 95200194"
            })
    void other_lengths_other_digits_and_wrong_check_digits_are_none(String text) {
        assertEquals(Optional.empty(), Gtin.parse(text));
    }
}
