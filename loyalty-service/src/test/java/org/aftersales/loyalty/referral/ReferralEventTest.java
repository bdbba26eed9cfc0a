package org.aftersales.loyalty.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;

class ReferralEventTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void whatever_becomes_of_it_is_told_in_the_words_of_its_schema() {
        var events = new ArrayList<DomainEvent>();
        var rewarded = accepted();
        rewarded.bought(purchase());
        rewarded.bought(purchase());
        rewarded.reward(NOW);
        events.addAll(rewarded.raisedEvents());
        var lapsed = accepted();
        lapsed.lapse(NOW);
        events.addAll(lapsed.raisedEvents());
        for (var why : Suspicion.values()) {
            var refused = accepted();
            refused.refuse(why, NOW);
            events.addAll(refused.raisedEvents());
        }

        EventFamily.assertWhole(ReferralEvent.class, "loyalty.referral.", events);
    }

    @Test
    void the_same_purchase_is_told_once_and_another_one_again() {
        var referral = accepted();
        var purchase = purchase();

        referral.bought(purchase);
        referral.bought(purchase);
        assertEquals(2, referral.raisedEvents().size());
        referral.bought(purchase());

        assertEquals(3, referral.raisedEvents().size());
        assertEquals(ReferralStatus.PENDING, referral.status());
    }

    private static Purchase purchase() {
        return new Purchase(UUID.randomUUID(), NOW, null);
    }

    private static Referral accepted() {
        var referee = new Referee(new byte[] {1}, new byte[] {2}, null, null);
        var referral =
                Referral.accept(new ReferralId(UUID.randomUUID()), new MemberId(UUID.randomUUID()), referee, NOW, NOW);
        referral.meet(new MemberId(UUID.randomUUID()));
        return referral;
    }
}
