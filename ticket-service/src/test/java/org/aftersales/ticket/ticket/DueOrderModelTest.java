package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.ticket.ticket.DueClocks.Clock;
import org.aftersales.ticket.ticket.DueTicket.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of due times is that of looking at every promise, however much of them is looked at a time. */
@QuarkusTest
class DueOrderModelTest {
    private static final int TICKETS = 100;
    private static final Sight STAFF = new Sight.Staff(true);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<String> STATES = List.of("RUNNING", "RUNNING", "PAUSED", "MISSED");

    @Inject
    DueClocks scenes;

    @Inject
    SearchScenes tenants;

    @Inject
    DueSearch search;

    @Inject
    TicketSearch newest;

    private final String tenant = TicketScenes.aTenant();

    /** @param seed of the promises */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_that_of_looking_at_every_promise(long seed) {
        var random = new Random(seed);
        var clocks = clocks(random);
        scenes.enter(tenant, TICKETS, clocks);
        scenes.enter(TicketScenes.aTenant(), 1, List.of(new Clock(id(1), "x", "CUSTOMER", "RUNNING", NOON, false)));
        var soonest = soonest(clocks);
        var from = NOON.plusSeconds(5);
        var before = NOON.plusSeconds(25);
        var within = soonest.stream()
                .filter(place -> !place.due().isBefore(from) && place.due().isBefore(before))
                .toList();

        for (var strides : List.of(List.of(1), List.of(2, 5), List.of(256, 2_048))) {
            for (int limit : List.of(1, 3, 200)) {
                var effort = new Effort(1, strides);
                assertEquals(soonest, walked(Window.ALWAYS, effort, limit), effort::toString);
                assertEquals(within, walked(new Window(from, before), effort, limit), effort::toString);
                assertEquals(newestFirst(within), newest(new Window(from, before), effort, limit), effort::toString);
            }
        }
    }

    private List<Place> walked(Window due, Effort effort, int limit) {
        return tenants.in(tenant, () -> {
            var seen = new ArrayList<Place>();
            Place behind = null;
            do {
                var part = search.soonest(filter(due), STAFF, behind, limit, effort);
                part.tickets().forEach(ticket -> seen.add(ticket.place()));
                behind = part.next();
            } while (behind != null);
            return seen;
        });
    }

    private List<UUID> newest(Window due, Effort effort, int limit) {
        return tenants.in(tenant, () -> {
            var seen = new ArrayList<UUID>();
            var before = TicketLists.BEHIND_ALL;
            do {
                var part = newest.newest(filter(due), STAFF, before, limit, effort);
                part.tickets().forEach(ticket -> seen.add(ticket.id().value()));
                before = part.next();
            } while (before != null);
            return seen;
        });
    }

    static TicketFilter filter(Window due) {
        return new TicketFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, due, Window.ALWAYS);
    }

    /** Up to three of each ticket, some at the same times and some of which are not to be kept. */
    private static List<Clock> clocks(Random random) {
        return IntStream.rangeClosed(1, TICKETS)
                .boxed()
                .flatMap(ticket -> Stream.of("resolved", "on-site", "next-answer")
                        .filter(promise -> random.nextBoolean())
                        .map(promise -> new Clock(
                                id(ticket),
                                promise,
                                random.nextInt(4) == 0 ? "INTERNAL" : "CUSTOMER",
                                STATES.get(random.nextInt(STATES.size())),
                                NOON.plusSeconds(random.nextInt(30)),
                                random.nextInt(3) == 0)))
                .toList();
    }

    /** Of each ticket the soonest, in their order. */
    private static List<Place> soonest(List<Clock> clocks) {
        Map<UUID, Instant> due = new HashMap<>();
        for (var clock : clocks) {
            var at = clock.toBeKept();
            if (at != null) due.merge(clock.ticket(), at, (one, other) -> one.isBefore(other) ? one : other);
        }
        return due.entrySet().stream()
                .map(entry -> new Place(entry.getValue(), entry.getKey()))
                .sorted(Comparator.comparing(Place::due)
                        .thenComparing(place -> place.id().toString()))
                .toList();
    }

    private static List<UUID> newestFirst(List<Place> places) {
        return places.stream()
                .map(Place::id)
                .sorted(Comparator.comparing(UUID::toString).reversed())
                .toList();
    }

    private static UUID id(int ticket) {
        return SearchScenes.id(ticket);
    }
}
