package org.aftersales.ticket.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> We come on Monday.",
                "On Mon, 23 Nov 2026 at 08:00, Service <service@mail.test> wrote:\n> We come on Monday.",
                "On Mon, 23 Nov 2026 at 08:00, Service\n<service@mail.test> wrote:\n\n> We come on Monday.\n>> When?",
                "در تاریخ ۲ آذر ۱۴۰۵ ساعت ۸:۰۰، Service نوشت:\n> We come on Monday.",
                "Am 23.11.2026 um 08:00 schrieb Service:\n> We come on Monday.",
                "-----Original Message-----\nFrom: Service\n\nWe come on Monday.",
                "________________________________\nFrom: Service\nSent: Monday\nTo: Sara\n\nWe come on Monday.",
                "From: Service <service@mail.test>\nSent: Monday, 08:00\nTo: Sara\nSubject: Re\n\nWe come on Monday.",
                "-- Please write your answer above this line. --\n\nWe come on Monday.",
                "> -- لطفاً پاسخ خود را بالای این خط بنویسید. --\n> We come on Monday.",
            })
    void what_is_quoted_below_is_left_out(String quoted) {
        assertEquals("Good.\n\nThank you", QuotedText.above("Good.\n\nThank you\n\n" + quoted));
    }

    @Test
    void answers_between_quoted_lines_keep_them_for_they_would_mean_nothing_without() {
        var text = "On Mon, 23 Nov 2026 at 08:00, Service wrote:\n> On Monday?\nYes.\n> At nine?\nNo.";

        assertEquals(text, QuotedText.above(text));
    }

    @Test
    void what_is_nothing_but_quoted_is_shown_whole() {
        var text = "-----Original Message-----\nFrom: Service\n\nWe come on Monday.";

        assertEquals(text, QuotedText.above(text));
    }

    @Test
    void words_that_only_look_like_a_beginning_stay() {
        var text = "From: the kitchen, as always.\nOn Monday I wrote: nothing works.";

        assertEquals(text, QuotedText.above(text));
    }
}
