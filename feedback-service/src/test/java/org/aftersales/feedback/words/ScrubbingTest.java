package org.aftersales.feedback.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubbingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to sara.moradi+x@mail.example.org, please | Write to [email], please
            ایمیل من سارا@مثال.ایران است                    | ایمیل من [email] است
            call +98 912 000 0000 today                      | call [phone] today
            call 0049 (30) 901 820 today                     | call [phone] today
            (030) 901820-12                                  | [phone]
            شمارهٔ من ۰۹۱۲ ۳۴۵ ۶۷۸۹ است                       | شمارهٔ من [phone] است
            ٠٩١٢٣٤٥٦٧٨٩                                      | [phone]
            9123456789                                       | [phone]
            card 4111 1111 1111 1111.                        | card [card].
            کارت ۶۰۳۷-۹۹۷۱-۱۲۳۴-۵۶۷۴                          | کارت [card]
            my id is 0499370899                              | my id is [id]
            کد ملی ۰۴۹-۹۳۷۰۸۹-۹                              | کد ملی [id]
            GB82 WEST 1234 5698 7654 32 is mine              | [account] is mine
            """)
    void by_what_somebody_is_reached_or_paid_is_taken_out(String text, String scrubbed) {
        assertEquals(scrubbed, Scrubbing.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "It took 14 days, from 2026-11-01 to 2026-11-15.",
                "از ۱۴۰۵/۰۸/۱۰ تا ۱۴۰۵/۰۸/۲۴ طول کشید",
                "It cost 12.500.000 rials, model TV55-2026-X.",
                "Ticket TK-7K3M-92QF-M, order 1234567890123457",
                "Serial 5012345678900",
                "5 of 7, 100 %, 24/7 @ home"
            })
    void what_only_looks_like_it_stays(String text) {
        assertEquals(text, Scrubbing.of(text));
    }

    @Test
    void everything_in_one_text_and_the_rest_as_it_was() {
        assertEquals(
                "با [phone] یا [email] تماس بگیرید؛ شمارهٔ سفارش ۱۲۳۴",
                Scrubbing.of("با ۰۹۱۲۱۲۳۴۵۶۷ یا a@b.ir تماس بگیرید؛ شمارهٔ سفارش ۱۲۳۴"));
    }
}
