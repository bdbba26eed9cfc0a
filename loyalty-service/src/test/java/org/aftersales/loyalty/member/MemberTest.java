package org.aftersales.loyalty.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.ReadableNumber;
import org.junit.jupiter.api.Test;

class MemberTest {
    private static final Instant NOW = Instant.parse("2026-11-19T17:40:02.511Z");
    private static final MemberId ID = new MemberId(UUID.fromString("01936f5e-0000-7000-8000-000000000007"));
    private static final CustomerId CUSTOMER = new CustomerId(UUID.fromString("01936f5e-0000-7000-8000-000000000001"));

    @Test
    void enrolling_tells_whose_customer_it_was_and_when_but_never_the_subject() {
        var member = Member.enrol(ID, CUSTOMER, "sara", NOW);

        assertEquals(List.<DomainEvent>of(new MemberEvent.Enrolled(ID, null, CUSTOMER, NOW)), member.raisedEvents());
        assertEquals(ID.value(), member.key());
    }

    @Test
    void a_member_has_a_number_to_read_aloud() {
        var number = Member.enrol(ID, CUSTOMER, "sara", NOW).membership().number();

        assertTrue(number.startsWith("MB-") && ReadableNumber.valid(number), number);
    }
}
