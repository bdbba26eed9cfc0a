package org.aftersales.loyalty.member;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;

class MemberEventContractTest {

    @Test
    void enrolled_matches_its_schema() {
        var member = Member.enrol(
                new MemberId(UUID.randomUUID()),
                new CustomerId(UUID.randomUUID()),
                "sara",
                Instant.parse("2026-11-19T17:40:02.511Z"));

        member.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void the_published_example_reads_as_the_event() {
        Contracts.assertReadable("loyalty.member.enrolled.v1", MemberEvent.Enrolled.class);
    }
}
