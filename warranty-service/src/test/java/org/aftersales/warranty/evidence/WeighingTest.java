package org.aftersales.warranty.evidence;

import static org.aftersales.warranty.coverage.Evidence.ACTIVATION;
import static org.aftersales.warranty.coverage.Evidence.DELIVERY;
import static org.aftersales.warranty.coverage.Evidence.IMPORT;
import static org.aftersales.warranty.coverage.Evidence.INSTALLATION;
import static org.aftersales.warranty.coverage.Evidence.SALE;
import static org.aftersales.warranty.coverage.EvidenceSource.CUSTOMER;
import static org.aftersales.warranty.coverage.EvidenceSource.EXTERNAL;
import static org.aftersales.warranty.coverage.EvidenceSource.MAKER;
import static org.aftersales.warranty.coverage.EvidenceSource.RETAILER;
import static org.aftersales.warranty.coverage.EvidenceSource.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.EndDay;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.Period;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.RepairEffect;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.Statutory;
import org.aftersales.warranty.coverage.TermCalendar;
import org.aftersales.warranty.coverage.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class WeighingTest {

    private static final Instant TOLD = Instant.parse("2026-11-21T08:00:00Z");
    private static final StartRule PHONES =
            new StartRule(List.of(ACTIVATION, SALE), new StartRule.Cap(IMPORT, Period.parse("P6M")));

    private int told;

    private static Terms terms(StartRule rule) {
        var year = Period.parse("P1Y");
        var parts = new Promise(CoverageKind.PARTS, null, year);
        return new Terms(
                ZoneId.of("Asia/Tehran"),
                TermCalendar.GREGORIAN,
                rule,
                List.of(parts),
                EndDay.INCLUSIVE,
                RepairEffect.NONE,
                List.of(),
                new Statutory(DELIVERY, null, List.of(parts), null));
    }

    private EvidencePiece told(Evidence kind, EvidenceSource source, String day) {
        return new EvidencePiece(new UUID(1, ++told), kind, LocalDate.parse(day), source, null, TOLD);
    }

    static Weighing weighing(StartRule rule, EvidencePiece... later) {
        var pieces = new ArrayList<>(List.of(later));
        pieces.add(new EvidencePiece(null, SALE, LocalDate.parse("2026-06-10"), RETAILER, null, TOLD));
        return new Weighing(pieces, terms(rule));
    }

    static List<String> explained(Weighing weighing) {
        return weighing.weighed().stream()
                .map(each ->
                        each.piece().kind() + " " + each.piece().source() + " " + each.rank() + " " + each.reasons())
                .toList();
    }

    @Test
    void the_most_trusted_source_counts_whenever_it_was_told() {
        var weighing = weighing(
                PHONES,
                told(ACTIVATION, EXTERNAL, "2026-07-01"),
                told(ACTIVATION, CUSTOMER, "2026-08-01"),
                told(ACTIVATION, RETAILER, "2026-07-15"));

        assertEquals(LocalDate.parse("2026-07-01"), weighing.start().day());
        assertEquals(
                List.of(
                        "ACTIVATION EXTERNAL 1 [STARTS]",
                        "ACTIVATION RETAILER 2 [OUTRANKED]",
                        "ACTIVATION CUSTOMER 3 [OUTRANKED]",
                        "SALE RETAILER 1 [OTHER_KIND]"),
                explained(weighing));
    }

    @Test
    void of_one_source_the_newest_counts_also_when_both_were_told_in_the_same_moment() {
        var weighing = weighing(PHONES, told(ACTIVATION, MAKER, "2026-07-01"), told(ACTIVATION, MAKER, "2026-07-03"));

        assertEquals(LocalDate.parse("2026-07-03"), weighing.start().day());
        assertEquals(
                List.of(
                        "ACTIVATION MAKER 1 [STARTS]",
                        "ACTIVATION MAKER 2 [SUPERSEDED]",
                        "SALE RETAILER 1 [OTHER_KIND]"),
                explained(weighing));
    }

    @Test
    void of_one_source_the_newest_counts_in_whatever_order_they_are_read() {
        var newer = told(ACTIVATION, MAKER, "2026-07-01");
        var older = new EvidencePiece(
                new UUID(1, ++told), ACTIVATION, LocalDate.parse("2026-07-03"), MAKER, null, TOLD.minusSeconds(1));

        assertEquals(
                LocalDate.parse("2026-07-01"),
                weighing(PHONES, newer, older).start().day());
        assertEquals(
                LocalDate.parse("2026-07-01"),
                weighing(PHONES, older, newer).start().day());
    }

    @Test
    void a_correction_of_the_purchase_supersedes_what_was_told_with_the_sale() {
        var weighing = weighing(PHONES, told(SALE, RETAILER, "2026-06-12"));

        assertEquals(LocalDate.parse("2026-06-12"), weighing.dates().sale());
        assertEquals(List.of("SALE RETAILER 1 [STARTS]", "SALE RETAILER 2 [SUPERSEDED]"), explained(weighing));
    }

    @Test
    void the_cap_is_explained_where_it_makes_the_start_earlier_and_where_it_does_not() {
        var late = weighing(PHONES, told(ACTIVATION, EXTERNAL, "2026-11-01"), told(IMPORT, MAKER, "2026-01-31"));
        var early = weighing(PHONES, told(ACTIVATION, EXTERNAL, "2026-07-01"), told(IMPORT, MAKER, "2026-01-31"));

        assertEquals(LocalDate.parse("2026-07-31"), late.start().day());
        assertEquals(
                List.of(
                        "ACTIVATION EXTERNAL 1 [STARTS_CAPPED]",
                        "SALE RETAILER 1 [OTHER_KIND]",
                        "IMPORT MAKER 1 [CAPS]"),
                explained(late));
        assertEquals("IMPORT MAKER 1 [WITHIN_CAP]", explained(early).getLast());
    }

    @Test
    void a_delivery_that_the_policy_does_not_ask_for_may_still_count_by_law() {
        var weighing =
                weighing(PHONES, told(DELIVERY, RETAILER, "2026-06-15"), told(INSTALLATION, STAFF, "2026-06-16"));

        assertEquals(
                List.of("INSTALLATION STAFF 1 [NOT_ASKED]", "DELIVERY RETAILER 1 [BY_LAW]", "SALE RETAILER 1 [STARTS]"),
                explained(weighing));
    }

    @Test
    void what_a_more_trusted_source_rules_out_starts_nothing() {
        var weighing = weighing(
                new StartRule(List.of(INSTALLATION, SALE), null),
                told(DELIVERY, RETAILER, "2026-06-15"),
                told(INSTALLATION, CUSTOMER, "2026-06-12"));

        assertEquals(
                List.of(
                        "INSTALLATION CUSTOMER 1 [CONTRADICTED]",
                        "DELIVERY RETAILER 1 [BY_LAW]",
                        "SALE RETAILER 1 [STARTS]"),
                explained(weighing));
    }

    @Test
    void a_sale_that_a_more_trusted_source_rules_out_says_so_and_nothing_else_suffers() {
        var weighing = weighing(new StartRule(List.of(DELIVERY, SALE), null), told(DELIVERY, STAFF, "2026-06-08"));

        assertEquals(
                List.of("DELIVERY STAFF 1 [STARTS, BY_LAW]", "SALE RETAILER 1 [CONTRADICTED]"), explained(weighing));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CUSTOMER")
    void a_policy_may_refuse_to_be_moved_by_what_customers_say(EvidenceSource trusted) {
        var careful = new StartRule(List.of(ACTIVATION, SALE), null, RETAILER);

        var weighing =
                weighing(careful, told(ACTIVATION, trusted, "2026-07-01"), told(ACTIVATION, CUSTOMER, "2026-08-01"));
        var alone = weighing(careful, told(ACTIVATION, CUSTOMER, "2026-08-01"));

        assertEquals(LocalDate.parse("2026-07-01"), weighing.start().day());
        assertEquals(LocalDate.parse("2026-06-10"), alone.start().day());
        assertEquals(
                List.of("ACTIVATION CUSTOMER 1 [SOURCE_NOT_ACCEPTED]", "SALE RETAILER 1 [STARTS]"), explained(alone));
    }

    @Test
    void what_was_told_with_the_sale_counts_whatever_the_policy_asks_for_later() {
        var strict = new StartRule(List.of(ACTIVATION), null, STAFF);

        assertEquals(LocalDate.parse("2026-06-10"), weighing(strict).start().day());
    }
}
