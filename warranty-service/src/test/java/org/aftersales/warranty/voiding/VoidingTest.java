package org.aftersales.warranty.voiding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.VoidReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoidingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final CustomerId OWNER = new CustomerId(new UUID(1, 1));

    private final Voiding voiding = Voiding.begin(
            new UUID(3, 3), new VoidUnit(new UnitId(new UUID(2, 2)), VoidReason.PROOF_FORGED, "case-1"), "zahra", NOW);

    @Test
    void who_voided_does_not_judge_the_appeal() {
        voiding.appeal(OWNER, new byte[] {1}, NOW);

        assertThrows(
                Voiding.SecondPersonNeeded.class,
                () -> voiding.decide(VoidingStatus.UPHELD, DecisionReason.EVIDENCE_STANDS, null, "zahra", NOW));
        voiding.decide(VoidingStatus.UPHELD, DecisionReason.EVIDENCE_STANDS, null, "omid", NOW);

        assertEquals(VoidingStatus.UPHELD, voiding.status());
        assertEquals(OWNER, voiding.appealedBy());
    }

    @Test
    void who_voided_may_take_it_back_while_nobody_objects() {
        voiding.decide(VoidingStatus.REVERSED, DecisionReason.VOIDED_IN_ERROR, null, "zahra", NOW);

        assertEquals(VoidingStatus.REVERSED, voiding.status());
        assertNull(voiding.appealedAt());
    }

    @Test
    void without_an_appeal_there_is_nothing_to_uphold() {
        var refusal = assertThrows(
                Conflict.class,
                () -> voiding.decide(VoidingStatus.UPHELD, DecisionReason.EVIDENCE_STANDS, null, "omid", NOW));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void an_appeal_is_made_once() {
        voiding.appeal(OWNER, new byte[] {1}, NOW);
        voiding.decide(VoidingStatus.UPHELD, DecisionReason.NOTHING_NEW, null, "omid", NOW);

        assertThrows(Conflict.class, () -> voiding.appeal(OWNER, new byte[] {2}, NOW));
    }

    @Test
    void the_words_go_with_their_author_and_the_case_stays() {
        voiding.appeal(OWNER, new byte[] {1}, NOW);

        voiding.forgetWords();

        assertNull(voiding.sealedAppeal());
        assertEquals(VoidingStatus.APPEALED, voiding.status());
        assertEquals(NOW, voiding.appealedAt());
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_explains_one_outcome_only(DecisionReason reason) {
        var explained = DecisionReason.forOutcome(VoidingStatus.UPHELD).contains(reason)
                ^ DecisionReason.forOutcome(VoidingStatus.REVERSED).contains(reason);

        assertEquals(true, explained);
    }
}
