package org.aftersales.feedback.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrowdsTest {

    private final List<Traits> answers = new ArrayList<>();

    @Test
    void five_who_have_all_in_common_are_told_by_all_of_it() {
        add(5, "a", "shop", "t1");

        assertEquals(Map.of(of("a", "shop", "EMAIL", "b", "c", "t1"), 5), crowds());
    }

    @Test
    void fewer_are_told_by_what_they_share_with_others() {
        add(5, "a", "shop", "t1");
        add(3, "a", "shop", "t2");
        add(2, "a", "shop", "t3");
        add(4, "a", "other", "t1");
        add(1, "a", "third", "t1");

        assertEquals(
                Map.of(
                        of("a", "shop", "EMAIL", "b", "c", "t1"), 5,
                        of("a", "shop", "EMAIL", "b", "c", ""), 5,
                        of("a", "", "", "", "", ""), 5),
                crowds());
    }

    @Test
    void fewer_than_five_wait_also_where_others_are_told() {
        add(6, "a", "shop", "t1");
        add(4, "b", "other", "t9");

        assertEquals(Map.of(of("a", "shop", "EMAIL", "b", "c", "t1"), 6), crowds());
    }

    @Test
    void nobody_waits_alone_for_a_product_of_their_own() {
        for (var gtin : List.of("a", "b", "c", "d", "e")) add(1, gtin, "shop", "t1");

        assertEquals(Map.of(of("", "", "", "", "", ""), 5), crowds());
    }

    private void add(int many, String gtin, String retailer, String technician) {
        for (int each = 0; each < many; each++) answers.add(of(gtin, retailer, "EMAIL", "b", "c", technician));
    }

    private static Traits of(String... told) {
        return new Traits(told[0], told[1], told[2], null, told[3], told[4], told[5]);
    }

    private Map<Traits, Integer> crowds() {
        return Crowds.of(answers, traits -> traits).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, crowd -> crowd.getValue().size()));
    }
}
