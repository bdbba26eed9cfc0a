package org.aftersales.warranty.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ClaimStatus.lifecycle(), """
                FILED          -> IN_REVIEW INFO_REQUESTED APPROVED REJECTED WITHDRAWN
                IN_REVIEW      -> INFO_REQUESTED APPROVED REJECTED WITHDRAWN
                INFO_REQUESTED -> IN_REVIEW WITHDRAWN
                APPROVED       -> SETTLED
                REJECTED       ->
                WITHDRAWN      ->
                SETTLED        ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "claim", ClaimStatus.lifecycle());
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_is_over_exactly_when_nothing_can_follow(ClaimStatus status) {
        var nothingFollows = Stream.of(ClaimStatus.values())
                .noneMatch(next -> ClaimStatus.lifecycle().permits(status, next));

        assertEquals(nothingFollows, status.isOver());
    }
}
