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

    @Test
    void a_serialization_failure_is_a_concurrent_update_and_a_duplicate_is_not() {
        assertTrue(DatabaseProblems.isConcurrentUpdate(refusal("40001")));
        assertFalse(DatabaseProblems.isConcurrentUpdate(refusal("23505")));
    }

    /** As it arrives: wrapped by whoever executed the statement. */
    private static RuntimeException refusal(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("refused", state)));
    }
}
