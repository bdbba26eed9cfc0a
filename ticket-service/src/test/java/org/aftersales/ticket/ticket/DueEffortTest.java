package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.ticket.DueClocks.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of work is read off its index: what is due later, is less late or waits elsewhere is not looked at. */
@QuarkusTest
class DueEffortTest {
    private static final int MANY = 3_000;
    private static final int FIRST_STRIDE = Effort.USUAL.strides().getFirst();
    private static final Sight STAFF = new Sight.Staff(true);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String DUE = "pg_stat_get_xact_tuples_returned('sla_clock_by_due'::regclass)";
    private static final String QUEUED = "pg_stat_get_xact_tuples_returned('ticket_routing_by_queue'::regclass)";
    private static final String TICKETS = "pg_stat_get_xact_tuples_fetched('ticket'::regclass)"
            + " + pg_stat_get_xact_tuples_returned('ticket'::regclass)";

    private static final String QUEUE = """
            insert into work_queue (tenant_id, code, version, document)
            select current_tenant(), code, 0, '{}' from unnest(array['DESK', 'FIELD']) code""";

    private static final String ROUTED = """
            insert into ticket_routing (tenant_id, ticket_id, kind, priority, urgency, queue, waiting, entered_at)
            select tenant_id, id, kind, priority, 1, case when id in ('%s', '%s') then 'FIELD' else 'DESK' end,
                false, now()
            from ticket""";

    @Inject
    DueClocks scenes;

    @Inject
    SearchScenes tenants;

    @Inject
    DueSearch due;

    @Inject
    TicketSearch search;

    @Inject
    AgroalDataSource database;

    private final String tenant = TicketScenes.aTenant();

    /** The older a ticket is the later it is due. */
    @BeforeEach
    void much_is_due() {
        scenes.enter(
                tenant,
                MANY,
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(n -> new Clock(id(n), "resolved", "CUSTOMER", "RUNNING", due(n), false))
                        .toList());
    }

    @Test
    void of_what_is_due_a_page_reads_the_next_and_does_not_sort_all() {
        var everything = DueOrderModelTest.filter(Window.ALWAYS);

        var found = reading(DUE, () -> due.soonest(everything, STAFF, null, 20).map(DueTicket::ticket));
        var tickets =
                reading(TICKETS, () -> due.soonest(everything, STAFF, null, 20).map(DueTicket::ticket));

        assertEquals(newest(20), found.ids());
        assertTrue(found.read() <= FIRST_STRIDE, () -> found.read() + " entries were read");
        assertTrue(tickets.read() < 50, () -> tickets.read() + " tickets were read");
    }

    @Test
    void of_what_is_not_late_nothing_is_read() {
        var late = DueOrderModelTest.filter(new Window(null, due(3).plusSeconds(1)));
        var last = DueOrderModelTest.filter(new Window(due(2), null));

        var early = reading(TICKETS, () -> search.newest(last, STAFF, TicketLists.BEHIND_ALL, 20));
        var entries = reading(DUE, () -> search.newest(last, STAFF, TicketLists.BEHIND_ALL, 20));
        var page = reading(TICKETS, () -> search.newest(late, STAFF, TicketLists.BEHIND_ALL, 20));

        assertEquals(List.of(id(2), id(1)), early.ids());
        assertTrue(early.read() < 20, () -> early.read() + " tickets were read");
        assertTrue(entries.read() < 20, () -> entries.read() + " entries were read");
        assertEquals(newest(20), page.ids());
        assertTrue(page.read() < 50, () -> page.read() + " tickets were read");
    }

    @Test
    void of_other_queues_nothing_is_read() {
        tenants.in(tenant, () -> update(QUEUE) + update(ROUTED.formatted(id(1), id(2))));

        var few = reading(TICKETS, () -> search.newest(of("FIELD"), STAFF, TicketLists.BEHIND_ALL, 20));
        var entries = reading(QUEUED, () -> search.newest(of("DESK"), STAFF, TicketLists.BEHIND_ALL, 20));

        assertEquals(List.of(id(2), id(1)), few.ids());
        assertTrue(few.read() < 20, () -> few.read() + " tickets were read");
        assertEquals(newest(20), entries.ids());
        assertTrue(entries.read() < FIRST_STRIDE + 30, () -> entries.read() + " entries were read");
    }

    private record Found(List<ReadTicket> tickets, long read) {
        List<UUID> ids() {
            return tickets.stream().map(ticket -> ticket.id().value()).toList();
        }
    }

    private Found reading(String counter, Supplier<Stretch<ReadTicket, ?>> search) {
        return tenants.in(tenant, () -> {
            var before = read(counter);
            return new Found(search.get().tickets(), read(counter) - before);
        });
    }

    private long read(String counter) {
        return Sql.call(database, connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select " + counter)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private int update(String sql) {
        return Sql.call(database, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static TicketFilter of(String queue) {
        return new TicketFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                queue,
                null,
                Window.ALWAYS,
                Window.ALWAYS);
    }

    private static List<UUID> newest(int many) {
        return IntStream.range(0, many).mapToObj(n -> id(MANY - n)).toList();
    }

    private static Instant due(int ticket) {
        return NOON.plusSeconds(MANY - ticket);
    }

    private static UUID id(int ticket) {
        return SearchScenes.id(ticket);
    }
}
