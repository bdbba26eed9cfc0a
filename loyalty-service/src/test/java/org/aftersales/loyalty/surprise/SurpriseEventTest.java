package org.aftersales.loyalty.surprise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.surprise.Surprise.Gift;
import org.junit.jupiter.api.Test;

class SurpriseEventTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void whatever_becomes_of_it_is_told_in_the_words_of_its_schema() {
        var events = new ArrayList<DomainEvent>();
        for (var reason : SurpriseReason.values()) {
            events.addAll(Surprise.give(gift(reason), NOW).raisedEvents());
            var refused = Surprise.propose(gift(reason), NOW);
            refused.refuse("somebody else", NOW);
            events.addAll(refused.raisedEvents());
        }

        EventFamily.assertWhole(SurpriseEvent.class, "loyalty.surprise.", events);
    }

    private static Gift gift(SurpriseReason reason) {
        return new Gift(
                new SurpriseId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                new CustomerId(UUID.randomUUID()),
                new Points(100),
                reason,
                "somebody");
    }
}
