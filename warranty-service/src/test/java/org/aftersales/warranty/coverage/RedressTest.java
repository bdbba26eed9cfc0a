package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedressTest {

    /** The third time the same fault, or a month in the shop: another product; what cannot be repaired is paid back. */
    private static final List<RemedyStep> LADDER = List.of(
            new RemedyStep(Remedy.REPAIR, null, null, false),
            new RemedyStep(Remedy.PRODUCT_REPLACEMENT, 2, 30, false),
            new RemedyStep(Remedy.REFUND, 4, null, true));

    private static final Redress REDRESS =
            new Redress(LADDER, null, new DoaWindow(Period.parse("P90D"), Remedy.PRODUCT_REPLACEMENT), List.of());

    @ParameterizedTest
    @CsvSource({
        "0, 0, false, false, REPAIR",
        "1, 29, false, false, REPAIR",
        "2, 0, false, false, PRODUCT_REPLACEMENT",
        "0, 30, false, false, PRODUCT_REPLACEMENT",
        "4, 0, false, false, REFUND",
        "0, 0, true, false, REFUND",
        "0, 0, false, true, PRODUCT_REPLACEMENT",
        "0, 0, true, true, REFUND",
    })
    void the_furthest_remedy_that_is_due_counts(
            int repairs, int days, boolean irreparable, boolean deadOnArrival, Remedy due) {
        var tried = new RepairHistory(repairs, days, irreparable);

        assertEquals(Optional.of(due), REDRESS.due(tried, deadOnArrival));
    }

    @Test
    void a_policy_that_says_nothing_of_remedies_gives_none() {
        assertEquals(Optional.empty(), Redress.NONE.due(RepairHistory.NONE, true));
    }
}
