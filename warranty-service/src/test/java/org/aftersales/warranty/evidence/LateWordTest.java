package org.aftersales.warranty.evidence;

import static org.aftersales.warranty.coverage.Evidence.ACTIVATION;
import static org.aftersales.warranty.coverage.Evidence.SALE;
import static org.aftersales.warranty.coverage.EvidenceSource.CUSTOMER;
import static org.aftersales.warranty.coverage.EvidenceSource.STAFF;
import static org.aftersales.warranty.evidence.WeighingTest.weighing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.StartRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about a year that runs from the activation, else from the sale on 2026-06-10, and that nothing caps. */
class LateWordTest {

    private static final StartRule UNCAPPED = new StartRule(List.of(ACTIVATION, SALE), null);

    private int told;

    private EvidencePiece activated(String day, EvidenceSource source, String toldAt) {
        return new EvidencePiece(
                new UUID(1, ++told), ACTIVATION, LocalDate.parse(day), source, null, Instant.parse(toldAt));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-10T08:00:00Z, 2027-06-01, STARTS", // the last day of the year since the sale
        "2027-06-10T20:30:00Z, 2026-06-10, TOLD_TOO_LATE", // midnight in Tehran
    })
    void what_an_owner_tells_of_a_warranty_that_is_over_revives_nothing(String toldAt, String start, String reason) {
        var weighing = weighing(UNCAPPED, activated("2027-06-01", CUSTOMER, toldAt));

        assertEquals(LocalDate.parse(start), weighing.start().day());
        assertEquals(
                "ACTIVATION CUSTOMER 1 [" + reason + "]",
                WeighingTest.explained(weighing).getFirst());
    }

    @Test
    void an_owner_who_tells_again_and_again_gains_one_term_and_staff_may_say_the_same_at_any_time() {
        var inTime = activated("2026-11-20", CUSTOMER, "2026-11-21T08:00:00Z");
        var again = activated("2027-10-30", CUSTOMER, "2027-11-01T08:00:00Z");
        var staff = activated("2027-10-30", STAFF, "2027-11-01T08:00:00Z");

        assertEquals(inTime.day(), weighing(UNCAPPED, inTime, again).start().day());
        assertEquals(
                again.day(), weighing(UNCAPPED, inTime, again, staff).start().day());
    }
}
