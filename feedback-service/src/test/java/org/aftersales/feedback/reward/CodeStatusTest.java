package org.aftersales.feedback.reward;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class CodeStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(CodeStatus.lifecycle(), """
                ISSUED  -> CLAIMED
                CLAIMED ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "reward-code", CodeStatus.lifecycle());
    }

    @Test
    void what_a_claim_tells_matches_its_schema_and_its_published_example() {
        var code = RewardCode.issue(UUID.randomUUID(), new byte[32]);

        code.claim(UUID.randomUUID(), Instant.parse("2026-12-06T18:30:00Z"));

        code.raisedEvents().forEach(Contracts::assertEmitted);
        Contracts.assertExample("feedback.reward.claimed.v1");
    }
}
