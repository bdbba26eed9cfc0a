package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.test.Contracts;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsEventContractTest {
    private static final Clock CLOCK = Clock.fixed(LedgerFixtures.EARNED_AT, ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(longs = {1, 59, Points.MOST})
    void credited_matches_its_schema(long points) {
        var member = new MemberId(UUID.randomUUID());
        var account = Account.open(member, ProgrammeCode.MAIN, LedgerFixtures.EARNED_AT);

        var credit = LedgerFixtures.credit(member, LedgerFixtures.UNIT, points);
        account.credited(credit, Posting.issuing(credit, CLOCK));

        account.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void whatever_happens_to_points_is_told_in_the_words_of_its_schema() {
        var member = new MemberId(UUID.randomUUID());
        var account = Account.open(member, ProgrammeCode.MAIN, LedgerFixtures.EARNED_AT);
        var credit = LedgerFixtures.pending(member, LedgerFixtures.UNIT, 59);
        var posting = Posting.issuing(credit, CLOCK);
        var lot = posting.lot();
        var line = LedgerFixtures.returned(1, 2);

        account.credited(credit, posting);
        account.activated(moving(member, lot, 59), lot, new Account.Origin(LedgerFixtures.CUSTOMER, credit.cause()));
        account.expired(ending(member, lot), lot);
        account.expiring(new Expiring(59, lot.expiry().lastDay()), NoticeStep.EARLY.days(), CLOCK.instant());
        account.reversed(line, lot.id(), new Taken(1, 2, 3, 0, Points.MOST - 6, List.of()), CLOCK.instant());
        account.moved(moving(member, lot, -59));
        account.extended(
                moving(member, lot, 1),
                new Extended(
                        lot.id(),
                        59,
                        lot.expiry().lastDay(),
                        lot.expiry().lastDay().plusDays(30)));

        assertEquals(7, account.raisedEvents().size());
        account.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_is_raised() {
        var declared = Stream.of(PointsEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .sorted()
                .toList();

        assertEquals(
                Contracts.types().stream()
                        .filter(type -> type.startsWith("loyalty.points."))
                        .toList(),
                declared);
        declared.forEach(Contracts::assertExample);
    }

    private static Posting moving(MemberId member, Lot lot, long points) {
        var entries = List.of(Entry.of(Entry.Pocket.AVAILABLE, lot, points), Entry.of(Entry.Pocket.HELD, lot, -points));
        return Posting.moving(member, new Cause(Reason.HOLD, LedgerFixtures.UNIT), entries, CLOCK.instant(), CLOCK);
    }

    private static Posting ending(MemberId member, Lot lot) {
        var entries = List.of(Entry.of(Entry.Pocket.AVAILABLE, lot, -9), Entry.of(Entry.EXPIRED, 9));
        return Posting.moving(member, new Cause(Reason.EXPIRY, lot.id()), entries, CLOCK.instant(), CLOCK);
    }

    @Test
    void the_published_example_reads_as_the_event() {
        Contracts.assertReadable("loyalty.points.credited.v1", PointsEvent.Credited.class);
    }
}
