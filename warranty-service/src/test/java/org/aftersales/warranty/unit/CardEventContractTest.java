package org.aftersales.warranty.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.warranty.customer.CustomerId;
import org.junit.jupiter.api.Test;

class CardEventContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123Z");
    private static final Card SECOND = new Card("WC-7K3M-92QF-X", 2, new byte[32]);
    private static final UnitIdentity UNIT = new UnitIdentity(
            new UnitId(new UUID(2, 2)), new CustomerId(new UUID(1, 1)), "parsian", "09521234001348", "TV55EN510501");

    private static Unit withCard() {
        var unit = UnitEventContractTest.registered("TV-36", null);
        unit.issueCard(new Card("WC-7K3M-92QF-X", 1, new byte[32]));
        return unit;
    }

    @Test
    void what_is_done_with_cards_matches_its_schemas() {
        var unit = withCard();
        unit.revokeCard(CardReason.FRAUD, NOW);
        unit.replaceCard(SECOND, CardReason.FRAUD, NOW);

        unit.raisedEvents().forEach(Contracts::assertEmitted);
        Contracts.assertExample("warranty.unit.card-issued.v1");
        Contracts.assertExample("warranty.unit.card-revoked.v1");
    }

    @Test
    void a_new_card_is_told_without_its_number_or_code() {
        var unit = withCard();

        unit.replaceCard(SECOND, CardReason.LOST, NOW);

        assertEquals(
                List.of(new UnitEvent.CardIssued(UNIT, 2, CardReason.LOST, NOW)),
                unit.raisedEvents().subList(1, 2));
        assertEquals(SECOND.version(), unit.card().version());
    }

    @Test
    void a_card_that_was_taken_back_is_not_taken_back_again() {
        var unit = withCard();
        unit.revokeCard(CardReason.EXPOSED, NOW);

        var refusal = assertThrows(CardRevision.AlreadyRevoked.class, () -> unit.revokeCard(CardReason.EXPOSED, NOW));

        assertEquals("card-already-revoked", refusal.code());
        assertEquals(2, unit.raisedEvents().size());
    }
}
