package org.aftersales.loyalty.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.loyalty.programme.ProgrammeCode;
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
    void left_matches_its_schema_in_any_programme() {
        var now = Instant.parse("2027-03-01T09:20:00.402Z");
        var member = Member.enrol(new MemberId(UUID.randomUUID()), new CustomerId(UUID.randomUUID()), "sara", now);
        var installer = member.join(new MemberId(UUID.randomUUID()), ProgrammeCode.of("installers"), now);

        for (var one : List.of(member, installer)) {
            one.forget(now);
            one.raisedEvents().forEach(Contracts::assertEmitted);
        }
    }

    @Test
    void the_published_example_reads_as_the_event() {
        Contracts.assertReadable("loyalty.member.left.v1", MemberEvent.Left.class);
        Contracts.assertReadable("loyalty.member.enrolled.v1", MemberEvent.Enrolled.class);
    }
}
