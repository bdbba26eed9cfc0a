package org.aftersales.loyalty.fraud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(strings = {"+98 935 000 25 78", "0098 935-0002578", "0935 000 2578", "۰۹۳۵ ۰۰۰ ۲۵۷۸"})
    void a_number_is_the_same_however_it_is_written(String phone) {
        assertEquals(Map.of(ContactKind.PHONE, "350002578"), new Reach(phone, null, null, null).plain());
    }

    @ParameterizedTest
    @CsvSource({
        "Sara@Example.org, sara@example.org",
        "sara+shop@example.org, sara@example.org",
        "sara.m@example.org, sara.m@example.org",
        "sara.m+x@gmail.com, saram@gmail.com",
        "' s@example.org ', s@example.org"
    })
    void a_mailbox_is_the_same_by_all_its_names(String email, String mailbox) {
        assertEquals(Map.of(ContactKind.EMAIL, mailbox), new Reach(null, email, null, null).plain());
    }

    @Test
    void a_home_is_a_street_in_a_place_and_neither_alone() {
        assertEquals(
                Map.of(ContactKind.HOME, "valiasr12/1591634311"),
                new Reach(null, null, "Valiasr, 12", "15916-34311").plain());
        assertEquals(Map.of(), new Reach(null, null, "Valiasr 12", null).plain());
        assertEquals(Map.of(), new Reach(null, null, null, "1591634311").plain());
    }

    @Test
    void what_tells_nobody_apart_is_left_out() {
        assertEquals(Map.of(), new Reach("110", "nobody", "  ", "-").plain());
    }
}
