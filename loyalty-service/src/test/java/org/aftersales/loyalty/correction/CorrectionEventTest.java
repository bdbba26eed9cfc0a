package org.aftersales.loyalty.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.ledger.Deducted;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;

class CorrectionEventTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void whatever_becomes_of_it_is_told_in_the_words_of_its_schema() {
        var events = new ArrayList<DomainEvent>();
        for (var reason : CorrectionReason.values()) {
            for (var kind : CorrectionKind.values()) {
                var done = new Deducted(UUID.randomUUID(), 60, 10, 20, 10);
                events.addAll(Correction.booked(wish(kind, reason), done, NOW).raisedEvents());
                var refused = Correction.propose(wish(kind, reason), NOW);
                refused.refuse("somebody else", NOW);
                events.addAll(refused.raisedEvents());
            }
        }

        EventFamily.assertWhole(CorrectionEvent.class, "loyalty.correction.", events);
    }

    private static Wish wish(CorrectionKind kind, CorrectionReason reason) {
        return new Wish(
                new CorrectionId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                new CustomerId(UUID.randomUUID()),
                kind,
                new Points(100),
                new Wish.Because(reason, "TK-1"),
                null,
                "somebody");
    }
}
