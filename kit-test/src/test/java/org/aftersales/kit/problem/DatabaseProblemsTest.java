package org.aftersales.kit.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProblemsTest {
    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "22001", "22003", "22008"})
    void a_value_that_no_column_holds_is_the_callers(String state) {
        assertTrue(DatabaseProblems.isUnstorable(refusal(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22012", "23505", "42601", "40001", "08006"})
    void everything_else_the_database_refuses_is_not(String state) {
        assertFalse(DatabaseProblems.isUnstorable(refusal(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_serialization_failure_and_a_deadlock_are_concurrent_updates(String state) {
        assertTrue(DatabaseProblems.isConcurrentUpdate(refusal(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "55P03", "57014", "08006"})
    void a_duplicate_is_none_and_neither_is_a_lock_that_was_not_to_be_had_in_time(String state) {
        assertFalse(DatabaseProblems.isConcurrentUpdate(refusal(state)));
    }

    @Test
    void a_failure_of_the_pool_that_has_no_state_is_nothing_of_these() {
        assertFalse(DatabaseProblems.isConcurrentUpdate(new SQLException("no connection")));
        assertFalse(DatabaseProblems.isUnstorable(new SQLException("no connection")));
    }

    /** As it arrives: wrapped by whoever executed the statement. */
    private static RuntimeException refusal(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("refused", state)));
    }
}
