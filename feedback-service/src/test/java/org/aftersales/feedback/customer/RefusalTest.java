package org.aftersales.feedback.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Instant NOW = Instant.parse("2026-12-02T07:14:09.330Z");
    private final UUID customer = UUID.randomUUID();
    private final Refusal refusal = Refusal.first(customer, NOW);

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(RefusalStatus.lifecycle(), """
                SAID       -> HEARD TAKEN_BACK
                HEARD      -> TAKEN_BACK
                TAKEN_BACK -> SAID
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "refusal", RefusalStatus.lifecycle());
    }

    @Test
    void what_is_said_twice_is_told_once_and_as_its_schema_says() {
        assertFalse(refusal.say(NOW));

        assertEquals(List.of(new RefusalEvent.OptedOut(customer, NOW)), refusal.raisedEvents());
        refusal.raisedEvents().forEach(Contracts::assertEmitted);
        Contracts.assertExample("feedback.customer.opted-out.v1");
    }

    @Test
    void what_is_taken_back_is_told_once_too() {
        refusal.drain();

        assertTrue(refusal.takeBack(NOW));
        assertFalse(refusal.takeBack(NOW));

        assertEquals(List.of(new RefusalEvent.OptedIn(customer, NOW)), refusal.raisedEvents());
        refusal.raisedEvents().forEach(Contracts::assertEmitted);
        Contracts.assertExample("feedback.customer.opted-in.v1");
    }

    @Test
    void an_allowance_from_before_it_was_heard_of_is_an_older_word() {
        refusal.drain();
        assertFalse(refusal.allowed());
        assertTrue(refusal.holds());

        refusal.heard();

        assertTrue(refusal.holds());
        assertTrue(refusal.allowed());
        assertFalse(refusal.holds());
        assertEquals(List.of(), refusal.raisedEvents());
    }
}
