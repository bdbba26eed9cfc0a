package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.aftersales.kit.domain.Lifecycle;
import org.junit.jupiter.api.Test;

class LifecycleRulesTest {
    private enum Light {
        RED,
        GREEN,
        BROKEN
    }

    private static final Lifecycle<Light> LIGHTS = Lifecycle.of(Light.class)
            .from(Light.RED, Light.GREEN, Light.BROKEN)
            .from(Light.GREEN, Light.RED)
            .build();

    @Test
    void the_table_as_declared_is_accepted() {
        LifecycleRules.assertMatrix(LIGHTS, """
                RED    -> GREEN BROKEN
                GREEN  -> RED
                BROKEN ->
                """);
    }

    @Test
    void a_move_too_much_is_caught() {
        assertRefused("GREEN -> BROKEN must be permitted", """
                RED    -> GREEN BROKEN
                GREEN  -> RED BROKEN
                BROKEN ->
                """);
    }

    @Test
    void a_move_too_little_is_caught() {
        assertRefused("RED -> BROKEN must be refused", """
                RED    -> GREEN
                GREEN  -> RED
                BROKEN ->
                """);
    }

    @Test
    void a_forgotten_state_is_caught() {
        assertRefused("the expectation says nothing about BROKEN", """
                RED    -> GREEN BROKEN
                GREEN  -> RED
                """);
    }

    private static void assertRefused(String reason, String table) {
        var refusal = assertThrows(AssertionError.class, () -> LifecycleRules.assertMatrix(LIGHTS, table));

        assertEquals(reason, refusal.getMessage());
    }
}
