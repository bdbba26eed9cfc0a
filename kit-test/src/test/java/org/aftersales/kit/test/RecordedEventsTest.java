package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordedEventsTest {
    private static final String PLACED = "shop.order.placed.v1";
    private static final String SHIPPED = "shop.order.shipped.v1";

    private final RecordedEvents events = new RecordedEvents(List.of(
            event(1, PLACED, "{\"number\": 1, \"price\": {\"amount\": \"5.00\"}}"),
            event(2, PLACED, "{\"number\": 2, \"price\": {\"amount\": \"7.00\"}}"),
            event(3, SHIPPED, "{\"number\": 2}")));

    @Test
    void what_is_expected_is_taken_away_until_nothing_is_left() {
        events.expect(PLACED)
                .with("number", 2)
                .with("price.amount", "7.00")
                .expect(PLACED)
                .with("number", 1);

        assertEquals(3, events.expect(SHIPPED).andNothingElse().position());
    }

    @Test
    void the_oldest_of_a_type_comes_first() {
        assertEquals("1", events.expect(PLACED).event().field("number"));
    }

    @Test
    void a_type_that_is_not_there_is_missed() {
        assertMissed(() -> events.expect("shop.order.lost.v1"));
    }

    @Test
    void a_value_that_is_not_there_is_missed() {
        assertMissed(() -> events.expect(PLACED).with("number", 3));
        assertMissed(() -> events.expect(SHIPPED).with("price.amount", "7.00"));
    }

    @Test
    void an_event_too_much_is_noticed() {
        var refusal =
                assertThrows(AssertionError.class, () -> events.expect(SHIPPED).andNothingElse());

        assertTrue(refusal.getMessage().contains(PLACED), refusal.getMessage());
    }

    private static void assertMissed(Runnable expectation) {
        var refusal = assertThrows(AssertionError.class, expectation::run);

        assertTrue(refusal.getMessage().startsWith("expected shop.order."), refusal.getMessage());
    }

    private static Recorded event(long position, String type, String data) {
        return new Recorded(
                type,
                "key",
                ContractJson.parse(data),
                "shop.orders",
                position,
                new UUID(0, position),
                Map.of(),
                position);
    }
}
