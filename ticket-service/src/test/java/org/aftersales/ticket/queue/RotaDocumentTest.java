package org.aftersales.ticket.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.ticket.queue.RotaDocument.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaDocumentTest {
    private static final List<String> AGENTS = List.of("ada", "ben", "cem");

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T08:00:00Z, ada, 2026-11-02T08:00:00Z, 2026-11-09T08:00:00Z",
        "2026-11-09T07:59:59Z, ada, 2026-11-02T08:00:00Z, 2026-11-09T08:00:00Z",
        "2026-11-09T08:00:00Z, ben, 2026-11-09T08:00:00Z, 2026-11-16T08:00:00Z",
        "2026-11-22T23:00:00Z, cem, 2026-11-16T08:00:00Z, 2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00Z, ada, 2026-11-23T08:00:00Z, 2026-11-30T08:00:00Z",
        "2027-03-29T06:59:59Z, cem, 2027-03-22T08:00:00Z, 2027-03-29T07:00:00Z",
        "2027-03-29T07:00:00Z, ada, 2027-03-29T07:00:00Z, 2027-04-05T07:00:00Z",
    })
    void a_week_is_handed_over_by_the_wall_clock(Instant at, String agent, Instant from, Instant until) {
        var rota = rota("Europe/Berlin", "2026-11-02", "09:00");

        assertEquals(Optional.of(new Duty(agent, from, until, false)), rota.duty(at));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-22, 02:30, 2026-03-29T01:00:00Z", // left out
        "Europe/Berlin, 2026-10-18, 02:30, 2026-10-25T00:30:00Z", // shown twice
        "America/New_York, 2026-03-01, 02:30, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-10-25, 01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2026-09-27, 02:15, 2026-10-03T15:30:00Z", // half an hour is left out
        "Asia/Tehran, 2026-03-16, 09:00, 2026-03-23T05:30:00Z",
    })
    void when_clocks_are_changed_the_handover_is_at_one_instant(
            String zone, String begins, String handover, Instant next) {
        var rota = rota(zone, begins, handover);

        assertEquals("ada", rota.duty(next.minusMillis(1)).orElseThrow().agent());
        assertEquals("ben", rota.duty(next).orElseThrow().agent());
        assertEquals(next, rota.duty(next).orElseThrow().from());
    }

    @Test
    void nobody_is_called_before_the_first_handover_unless_somebody_stands_in() {
        var rota = with(new StandIn(at("2026-10-30T00:00:00Z"), at("2026-11-03T00:00:00Z"), "eva"));

        assertEquals(Optional.empty(), rota.duty(at("2026-10-29T23:59:59Z")));
        assertEquals("eva", rota.duty(at("2026-11-01T00:00:00Z")).orElseThrow().agent());
        assertEquals("eva", rota.duty(at("2026-11-02T23:59:59Z")).orElseThrow().agent());
        assertEquals("ada", rota.duty(at("2026-11-03T00:00:00Z")).orElseThrow().agent());
    }

    @Test
    void of_two_who_stand_in_the_last_one_told_counts() {
        var rota = with(
                new StandIn(at("2026-11-03T00:00:00Z"), at("2026-11-06T00:00:00Z"), "eva"),
                new StandIn(at("2026-11-04T00:00:00Z"), at("2026-11-05T00:00:00Z"), "fay"));

        assertEquals("eva", rota.duty(at("2026-11-03T12:00:00Z")).orElseThrow().agent());
        assertEquals("fay", rota.duty(at("2026-11-04T12:00:00Z")).orElseThrow().agent());
        assertEquals("eva", rota.duty(at("2026-11-05T00:00:00Z")).orElseThrow().agent());
    }

    /** Walks from handover to handover, as nobody would on a server. */
    @Test
    void whoever_walks_from_week_to_week_finds_the_same() {
        var random = new Random(7);
        var zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        zones.sort(null);
        for (int round = 0; round < 2_000; round++) {
            var zone = zones.get(random.nextInt(zones.size()));
            var begins = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            var handover = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var rota = new RotaDocument(zone, begins, handover, AGENTS, List.of());
            var at = begins.atStartOfDay(ZoneId.of(zone)).toInstant().plusSeconds(random.nextInt(86_400 * 365));

            var duty = rota.duty(at);

            assertEquals(walked(rota, at), duty.map(Duty::agent), () -> rota + " at " + at);
        }
    }

    private static Optional<String> walked(RotaDocument rota, Instant at) {
        var found = Optional.<String>empty();
        for (int week = 0; ; week++) {
            var zone = ZoneId.of(rota.zone());
            var local = rota.begins().plusWeeks(week).atTime(rota.handover());
            var transition = zone.getRules().getTransition(local);
            var start = transition != null && transition.isGap()
                    ? transition.getInstant()
                    : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
            if (start.isAfter(at)) return found;
            found = Optional.of(AGENTS.get(week % AGENTS.size()));
        }
    }

    @Test
    void a_place_that_is_none_and_a_time_that_ends_before_it_begins_are_refused() {
        var wrong = new RotaDocument(
                "+01:00",
                LocalDate.of(2026, 11, 2),
                LocalTime.of(9, 0),
                AGENTS,
                List.of(new StandIn(at("2026-11-03T00:00:00Z"), at("2026-11-03T00:00:00Z"), "eva")));

        var refusal = assertThrows(RuleViolated.class, wrong::check);

        assertEquals(
                List.of("/zone", "/standIns/0/until"),
                refusal.violations().stream().map(fault -> fault.pointer()).toList());
    }

    private static RotaDocument with(StandIn... standIns) {
        return new RotaDocument(
                "Europe/Berlin", LocalDate.of(2026, 11, 2), LocalTime.of(9, 0), AGENTS, List.of(standIns));
    }

    private static RotaDocument rota(String zone, String begins, String handover) {
        return new RotaDocument(zone, LocalDate.parse(begins), LocalTime.parse(handover), AGENTS, List.of());
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
