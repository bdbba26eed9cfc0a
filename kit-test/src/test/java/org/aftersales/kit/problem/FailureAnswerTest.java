package org.aftersales.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureAnswerTest {
    @Test
    void a_problem_is_told_as_it_is() {
        var violations = List.of(new Violation("/to", "required", "missing"));

        var told = FailureAnswer.of(new Malformed("invalid-body", "Tell more.", violations));

        assertEquals(new FailureAnswer(400, "invalid-body", "Tell more.", violations), told);
        assertEquals(404, FailureAnswer.of(new NotFound()).status());
    }

    @ParameterizedTest
    @CsvSource({
        "40P01, 409, concurrent-update",
        "22001, 400, invalid-value",
        "55P03, 503, unavailable",
        "08006, 503, unavailable",
        "23505, 500, internal-error"
    })
    void what_the_database_refuses_is_told_as_a_request_of_its_own_would_be(String state, int status, String code) {
        var told = FailureAnswer.of(new IllegalStateException(new SQLException("a name that must not be told", state)));

        assertEquals(status, told.status());
        assertEquals(code, told.code());
        assertEquals(List.of(), told.violations());
        assertEquals(-1, told.detail().indexOf("a name"));
        assertEquals(status >= 500, told.isOurs());
    }

    @Test
    void two_writers_that_meet_are_in_conflict() {
        assertEquals(
                409,
                FailureAnswer.of(new RuntimeException(new OptimisticLockException()))
                        .status());
    }

    @Test
    void a_defect_is_ours() {
        assertEquals(
                "internal-error",
                FailureAnswer.of(new NullPointerException("x")).code());
    }
}
