package org.aftersales.warranty.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.evidence.EvidenceRules.InvalidEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Map<Evidence, LocalDate> OWN = Map.of(
            Evidence.MANUFACTURE, LocalDate.parse("2025-01-10"),
            Evidence.SALE, LocalDate.parse("2025-08-29"),
            Evidence.DELIVERY, LocalDate.parse("2025-08-30"),
            Evidence.INSTALLATION, LocalDate.parse("2025-08-31"));

    @ParameterizedTest
    @CsvSource({
        "INSTALLATION, 2026-11-22, in-future",
        "INSTALLATION, 2025-08-29, before-delivery",
        "DELIVERY, 2025-08-28, before-sale",
        "DELIVERY, 2025-09-01, after-installation",
        "SALE, 2025-08-31, after-delivery",
        "ACTIVATION, 2025-01-09, before-manufacture",
        "IMPORT, 2025-01-09, before-manufacture",
        "INVOICE, 2024-12-31, before-manufacture",
        "MANUFACTURE, 2025-08-30, after-sale",
        "MANUFACTURE, 1969-12-31, too-early",
        "INSTALLATION, 1969-12-31, too-early before-manufacture before-delivery",
    })
    void what_contradicts_the_sources_own_words_is_refused(Evidence kind, LocalDate day, String codes) {
        var refusal = assertThrows(InvalidEvidence.class, () -> EvidenceRules.judge(kind, day, OWN, TODAY));

        assertEquals("invalid-evidence", refusal.code());
        assertEquals(
                Arrays.asList(codes.split(" ")),
                refusal.violations().stream().map(Violation::code).toList());
        assertEquals(
                List.of("/date"),
                refusal.violations().stream().map(Violation::pointer).distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "INSTALLATION, 2026-11-21",
        "INSTALLATION, 2025-08-30",
        "ACTIVATION, 2025-08-01",
        "INVOICE, 2026-01-01",
        "SALE, 2025-08-30",
        "DELIVERY, 2025-08-31",
        "MANUFACTURE, 2025-08-29",
        "IMPORT, 2025-01-10",
    })
    void the_same_day_and_whatever_may_be_in_any_order_are_accepted(Evidence kind, LocalDate day) {
        EvidenceRules.judge(kind, day, OWN, TODAY);
    }

    @Test
    void what_the_source_has_not_told_refuses_nothing() {
        var sold = Map.of(Evidence.SALE, LocalDate.parse("2025-08-29"));

        EvidenceRules.judge(Evidence.INSTALLATION, LocalDate.parse("2025-08-01"), sold, TODAY);
    }
}
