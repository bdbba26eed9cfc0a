package org.aftersales.warranty.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.warranty.card.Certificate.Line;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
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
    void a_card_turns_when_the_last_of_its_best_lines_does() {
        var coming = PrintedCards.of(
                PrintedCards.coverage(CoverageKind.PARTS, "2026-12-01", "2027-12-01"),
                PrintedCards.coverage(CoverageKind.LABOUR, "2026-11-22", "2027-11-22"));

        assertEquals(
                Optional.of(LocalDate.parse("2028-08-31")),
                PrintedCards.television().turningDay());
        assertEquals(
                Optional.of(LocalDate.parse("2028-08-31")), PrintedCards.car().turningDay());
        assertEquals(Optional.of(LocalDate.parse("2026-11-22")), coming.turningDay());
        assertEquals(Optional.empty(), PrintedCards.of().turningDay());
    }

    @Test
    void every_line_has_its_own_state() {
        var states = PrintedCards.car().lines().stream().map(Line::state).toList();

        assertEquals(List.of(CardState.COVERED, CardState.ENDED, CardState.DEPENDS, CardState.NOT_STARTED), states);
    }

    @Test
    void what_the_law_demands_is_told_from_what_is_promised_freely() {
        var free = PrintedCards.coverage(CoverageKind.PARTS, "2025-08-31", "2028-08-31");
        var demanded =
                new Coverage(free.kind(), null, free.startsOn(), free.lastDay().minusYears(1), null, Regime.STATUTORY);
        var lines = PrintedCards.of(free, demanded).lines();
        var words = new CardWords(PageLanguage.ENGLISH);

        assertEquals(
                List.of("Parts", "Parts (required by law)"),
                lines.stream().map(words::called).toList());
    }

    @Test
    void where_only_a_repair_is_covered_the_card_does_not_call_it_a_warranty() {
        var ended = PrintedCards.coverage(CoverageKind.PARTS, "2021-08-31", "2022-08-31");
        var repaired = new Coverage(
                CoverageKind.COMPONENT,
                "MAIN_BOARD",
                ended.startsOn(),
                LocalDate.parse("2030-08-31"),
                null,
                Regime.REPAIR);

        var card = PrintedCards.of(ended, repaired);

        assertEquals("headline.REPAIR_ONLY", card.headline());
        assertEquals(
                "Component: MAIN_BOARD (repair)",
                new CardWords(PageLanguage.ENGLISH).called(card.lines().getLast()));
    }

    @Test
    void a_void_card_promises_what_the_law_demands_and_says_so() {
        var free = PrintedCards.coverage(CoverageKind.PARTS, "2025-08-31", "2028-08-31");
        var demanded = new Coverage(free.kind(), null, free.startsOn(), free.lastDay(), null, Regime.STATUTORY);

        var both = PrintedCards.voided(free, demanded);
        var alone = PrintedCards.voided(free);

        assertEquals("headline.BY_LAW", both.headline());
        assertEquals(
                List.of(demanded.regime()),
                both.promises().stream().map(Line::regime).toList());
        assertEquals("headline.VOID", alone.headline());
        assertEquals(Optional.empty(), alone.turningDay());
        assertEquals(List.of(), alone.promises());
    }

    @Test
    void a_serial_is_shown_by_its_last_four_characters() {
        assertEquals("0501", PrintedCards.television().serialEnding());
    }

    @Test
    void a_persian_reader_gets_the_persian_name_where_there_is_one() {
        assertEquals("تلویزیون ۵۵ اینچ آریا", PrintedCards.television().name(PageLanguage.PERSIAN));
        assertEquals("Aria 55\" UHD television", PrintedCards.television().name(PageLanguage.ENGLISH));
        assertEquals("Toaster", PrintedCards.named("Toaster").name(PageLanguage.PERSIAN));
    }
}
