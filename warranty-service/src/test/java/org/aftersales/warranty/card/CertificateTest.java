package org.aftersales.warranty.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.aftersales.warranty.card.Certificate.Line;
import org.aftersales.warranty.coverage.CoverageKind;
import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void a_card_is_as_good_as_its_best_line() {
        var ended = PrintedCards.coverage(CoverageKind.PARTS, "2024-08-31", "2026-11-20");
        var coming = PrintedCards.coverage(CoverageKind.LABOUR, "2026-11-22", "2027-11-22");
        var running = PrintedCards.coverage(CoverageKind.SOFTWARE, "2026-11-21", "2026-11-21");

        assertEquals(CardState.ENDED, PrintedCards.of(ended).state());
        assertEquals(CardState.NOT_STARTED, PrintedCards.of(ended, coming).state());
        assertEquals(CardState.COVERED, PrintedCards.of(ended, coming, running).state());
        assertEquals(CardState.ENDED, PrintedCards.of().state());
    }

    @Test
    void every_line_has_its_own_state() {
        var states = PrintedCards.car().lines().stream().map(Line::state).toList();

        assertEquals(List.of(CardState.COVERED, CardState.ENDED, CardState.DEPENDS, CardState.NOT_STARTED), states);
    }

    @Test
    void a_serial_is_shown_by_its_last_four_characters() {
        assertEquals("0501", PrintedCards.television().serialEnding());
    }

    @Test
    void a_persian_reader_gets_the_persian_name_where_there_is_one() {
        assertEquals("تلویزیون ۵۵ اینچ آریا", PrintedCards.television().name(CardLanguage.PERSIAN));
        assertEquals("Aria 55\" UHD television", PrintedCards.television().name(CardLanguage.ENGLISH));
        assertEquals("Toaster", PrintedCards.named("Toaster").name(CardLanguage.PERSIAN));
    }
}
