package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnedLineTest {

    @ParameterizedTest
    @CsvSource({
        // points, returned, bought, before, due before, due now
        "10, 1, 3, 0, 0, 3",
        "10, 1, 3, 1, 3, 3",
        "10, 1, 3, 2, 6, 4",
        "10, 3, 3, 0, 0, 10",
        // more came back than was bought: no more than all of it is due
        "10, 5, 3, 0, 0, 10",
        "10, 1, 3, 3, 10, 0",
        // the price was told differently in between: nothing is given back for that
        "10, 1, 9, 1, 5, 0",
        "1000000000, 999999999999, 1000000000000, 0, 0, 999999999",
    })
    void what_is_due_is_reckoned_for_all_that_came_back_by_now(ArgumentsAccessor row) {
        var line = LedgerFixtures.returned(row.getLong(1), row.getLong(2));

        assertEquals(row.getLong(5), line.due(row.getLong(0), row.getLong(3), row.getLong(4)));
    }

    @Test
    void any_number_of_parts_makes_exactly_the_whole() {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++) {
            var points = random.nextLong(Points.MOST + 1);
            var bought = 1 + random.nextLong(1_000_000_000_000L);
            long returned = 0;
            long due = 0;
            while (returned < bought) {
                var part = Math.min(bought - returned, 1 + random.nextLong(1 + bought / 3));
                due += LedgerFixtures.returned(part, bought).due(points, returned, due);
                returned += part;
            }
            assertEquals(points, due);
        }
    }

    @Test
    void nothing_is_no_return() {
        assertThrows(IllegalArgumentException.class, () -> LedgerFixtures.returned(0, 3));
        assertThrows(IllegalArgumentException.class, () -> LedgerFixtures.returned(1, 0));
    }
}
