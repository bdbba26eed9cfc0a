package org.aftersales.ticket.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.aftersales.ticket.relation.Likeness.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "customer unit serial product, 4, 4, 100, SAME_UNIT SAME_CUSTOMER SIMILAR_SUBJECT",
        "serial product, 0, 6, 50, SAME_SERIAL",
        "customer product, 0, 0, 45, SAME_CUSTOMER SAME_PRODUCT",
        "customer, 3, 6, 45, SAME_CUSTOMER SIMILAR_SUBJECT",
        "customer, 2, 5, 41, SAME_CUSTOMER SIMILAR_SUBJECT",
        "customer, 1, 5, 25, SAME_CUSTOMER",
        "product, 5, 5, 60, SAME_PRODUCT SIMILAR_SUBJECT",
        "nothing, 0, 0, 0, ''",
    })
    void the_score_follows_from_the_reasons(String same, int shared, int all, int score, String reasons) {
        var likeness = new Likeness(
                same.contains("customer"),
                same.contains("unit"),
                same.contains("serial"),
                same.contains("product"),
                shared,
                all);

        assertEquals(score, likeness.score());
        assertEquals(named(reasons), likeness.reasons());
    }

    private static List<Reason> named(String reasons) {
        return Arrays.stream(reasons.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Reason::valueOf)
                .toList();
    }
}
