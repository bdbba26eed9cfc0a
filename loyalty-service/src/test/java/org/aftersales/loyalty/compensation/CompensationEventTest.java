package org.aftersales.loyalty.compensation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;

class CompensationEventTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void every_answer_matches_its_schema() {
        var events = new ArrayList<DomainEvent>();
        var credited = waiting();
        credited.answer();
        credited.credited(new MemberId(UUID.randomUUID()), NOW);
        credited.answer();
        events.addAll(credited.raisedEvents());
        for (var why : Refusal.values()) {
            var refused = waiting();
            refused.refuse(why, NOW);
            refused.answer();
            events.addAll(refused.raisedEvents());
        }

        EventFamily.assertWhole(CompensationEvent.class, "loyalty.compensation.", events);
    }

    private static Compensation waiting() {
        return Compensation.of(new CompensationOrder(
                UUID.randomUUID(), new CustomerId(UUID.randomUUID()), "POINTS", new Points(500), NOW, NOW));
    }
}
