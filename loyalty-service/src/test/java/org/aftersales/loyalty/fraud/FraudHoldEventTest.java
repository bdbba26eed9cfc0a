package org.aftersales.loyalty.fraud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.Test;

class FraudHoldEventTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final MemberId MEMBER = new MemberId(UUID.fromString("01936f5e-0000-7000-8000-000000000007"));

    @Test
    void whatever_becomes_of_it_is_told_in_the_words_of_its_schema() {
        var events = new ArrayList<DomainEvent>();
        for (var signal : Signal.values()) {
            for (var why : RejectionReason.values()) {
                var hold = held("premium", signal);
                hold.reject(why, "somebody", NOW);
                hold.release(ReleaseReason.ACCESS_RESTORED, "somebody", NOW);
                events.addAll(hold.raisedEvents());
            }
        }
        for (var why : ReleaseReason.values()) {
            var hold = held("main", Signal.VELOCITY);
            hold.release(why, "somebody", NOW);
            events.addAll(hold.raisedEvents());
        }

        EventFamily.assertWhole(FraudHoldEvent.class, "loyalty.fraud-hold.", events);
    }

    @Test
    void the_published_example_is_what_is_told_of_such_a_hold() {
        var read = Contracts.assertReadable("loyalty.fraud-hold.opened.v1", FraudHoldEvent.Opened.class);

        assertEquals(new FraudHoldEvent.Opened(read.holdId(), null, MEMBER, Signal.CHANGED_CREDENTIALS, NOW), read);
    }

    private static FraudHold held(String programme, Signal signal) {
        return FraudHold.open(UUID.randomUUID(), new Suspect(MEMBER, ProgrammeCode.of(programme), signal), NOW);
    }
}
