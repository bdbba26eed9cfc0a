package org.aftersales.loyalty.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsEventContractTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 59, Points.MOST})
    void credited_matches_its_schema(long points) {
        var member = new MemberId(UUID.randomUUID());
        var account = Account.open(member, LedgerFixtures.EARNED_AT);

        account.credited(Posting.issuing(
                LedgerFixtures.credit(member, LedgerFixtures.UNIT, points),
                Clock.fixed(LedgerFixtures.EARNED_AT, ZoneOffset.UTC)));

        account.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void the_published_example_reads_as_the_event() {
        Contracts.assertReadable("loyalty.points.credited.v1", PointsEvent.Credited.class);
    }
}
