package org.aftersales.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.aftersales.kit.problem.Conflict;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private enum Door {
        CLOSED,
        OPEN,
        BROKEN
    }

    private static final Lifecycle<Door> DOORS = Lifecycle.of(Door.class)
            .from(Door.CLOSED, Door.OPEN)
            .from(Door.OPEN, Door.CLOSED, Door.BROKEN)
            .build();

    @Test
    void a_permitted_move_answers_the_new_state() {
        assertEquals(Door.OPEN, DOORS.move(Door.CLOSED, Door.OPEN));
    }

    @Test
    void a_move_the_table_lacks_is_a_conflict_that_names_both_states() {
        var refusal = assertThrows(Conflict.class, () -> DOORS.move(Door.BROKEN, Door.OPEN));

        assertEquals("illegal-transition", refusal.code());
        assertEquals("Not possible from BROKEN to OPEN.", refusal.detail());
    }

    @Test
    void staying_is_no_move() {
        assertThrows(Conflict.class, () -> DOORS.move(Door.OPEN, Door.OPEN));
    }

    @Test
    void the_next_states_are_listed() {
        assertEquals(Set.of(Door.CLOSED, Door.BROKEN), DOORS.from(Door.OPEN));
        assertEquals(Set.of(), DOORS.from(Door.BROKEN));
    }

    @Test
    void a_state_has_one_row() {
        var table = Lifecycle.of(Door.class).from(Door.CLOSED, Door.OPEN);

        assertThrows(IllegalArgumentException.class, () -> table.from(Door.CLOSED, Door.BROKEN));
    }

    @Test
    void the_drawing_shows_begin_moves_and_ends() {
        assertEquals("""
                stateDiagram-v2
                    [*] --> CLOSED
                    CLOSED --> OPEN
                    OPEN --> CLOSED
                    OPEN --> BROKEN
                    BROKEN --> [*]
                """, DOORS.mermaid());
    }
}
