package org.aftersales.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final Instant OPENED = Instant.parse("2026-11-29T10:00:00Z");
    private static final Instant CLOSED = Instant.parse("2027-11-29T10:00:00Z");
    private static final ProgrammeId ID = new ProgrammeId(UUID.fromString("01936f5e-0000-7000-8000-000000000201"));

    private final Programme programme = Programme.open(ID, told(OpenProgramme.How.WITH_FIRST_EVENT), OPENED);

    @Test
    void whatever_becomes_of_it_is_told_in_the_words_of_its_schema() {
        programme.close(CLOSED);

        var opened = new ProgrammeEvent.Opened(ID, "premium", Joins.WITH_FIRST_EVENT, OPENED);
        assertEquals(
                List.<DomainEvent>of(opened, new ProgrammeEvent.Closed(ID, "premium", CLOSED)),
                programme.raisedEvents());
        EventFamily.assertWhole(ProgrammeEvent.class, "loyalty.programme.", programme.raisedEvents());
    }

    @Test
    void what_happens_counts_from_its_first_moment_until_before_its_end() {
        assertEquals(List.of(false, true, true, true), counts());

        programme.close(CLOSED);

        assertEquals(List.of(false, true, true, false), counts());
    }

    @Test
    void it_ends_once() {
        programme.close(CLOSED);

        var refusal = assertThrows(Conflict.class, () -> programme.close(CLOSED));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void who_joins_by_saying_so_counts_from_then_and_who_joins_by_an_event_from_the_beginning() {
        var explicit = Programme.open(ID, told(OpenProgramme.How.EXPLICIT), OPENED);

        assertEquals(CLOSED, explicit.running().countsFrom(CLOSED));
        assertEquals(OPENED, programme.running().countsFrom(CLOSED));
    }

    private List<Boolean> counts() {
        var moments = List.of(OPENED.minusNanos(1000), OPENED, CLOSED.minusNanos(1000), CLOSED);
        return moments.stream().map(programme.running()::at).toList();
    }

    private static OpenProgramme told(OpenProgramme.How how) {
        return new OpenProgramme("premium", new ProgrammeName("Premium", "ویژه"), "Asia/Tehran", how, null);
    }
}
