package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.ticket.SearchScenes.Told;
import org.junit.jupiter.api.Test;

/** Urgent work is found without looking at all that is less urgent and newer. */
@QuarkusTest
class UrgentWorkTest {
    private static final int MANY = 2_000;
    private static final String MORE_URGENT = "update ticket set priority = 'URGENT' where id in ('%s', '%s')";
    private static final String READ = "select pg_stat_get_xact_tuples_fetched('ticket'::regclass)";

    private static final TicketFilter URGENT = new TicketFilter(
            null, null, null, null, TicketStatus.WITH_WORK, Priority.URGENT, null, null, null, null, null, null);

    @Inject
    SearchScenes scenes;

    @Inject
    TicketSearch search;

    @Inject
    AgroalDataSource database;

    private final String tenant = TicketScenes.aTenant();

    @Test
    void of_what_is_less_urgent_nothing_is_read() {
        scenes.enter(
                tenant,
                IntStream.rangeClosed(1, MANY).mapToObj(UrgentWorkTest::told).toList());
        var urgent = List.of(SearchScenes.id(2), SearchScenes.id(1));
        scenes.in(
                tenant,
                () -> Sql.call(database, connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(MORE_URGENT.formatted(urgent.toArray()));
                    }
                }));

        scenes.in(tenant, () -> {
            var before = read();
            var found = search.newest(URGENT, new Sight.Staff(true), TicketLists.BEHIND_ALL, 20);
            var read = read() - before;

            assertEquals(
                    urgent,
                    found.tickets().stream().map(one -> one.id().value()).toList());
            assertTrue(read < 20, () -> read + " tickets were read");
            return found;
        });
    }

    private long read() {
        return Sql.call(database, connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(READ)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static Told told(int number) {
        var id = SearchScenes.id(number);
        return new Told(
                id, TicketKind.SUPPORT, TicketStatus.OPEN, UUID.randomUUID(), "parsian", List.of("aaa"), Map.of());
    }
}
