package org.aftersales.loyalty.household;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;

class GiftEventTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void whatever_becomes_of_it_is_told_in_the_words_of_its_schema() {
        var giver = new MemberId(UUID.randomUUID());
        var gift = Gift.give(new GiftId(UUID.randomUUID()), giver, new MemberId(UUID.randomUUID()), new Points(5), NOW);
        gift.reverse(NOW);

        EventFamily.assertWhole(GiftEvent.class, "loyalty.gift.", gift.raisedEvents());
    }
}
