package org.aftersales.ticket.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.ticket.Field;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four clients book one technician and cancel, while some of them say that this one is away; for half a minute with
 * {@code -Daftersales.drills=long}, as long as one likes with {@code -Daftersales.booking-drill=PT5M}.
 */
@QuarkusTest
class BookingRaceTest {
    private static final Logger LOG = Logger.getLogger(BookingRaceTest.class);
    private static final int CLIENTS = 64;
    private static final Duration DRILL = Duration.parse(System.getProperty(
            "aftersales.booking-drill", "long".equals(System.getProperty("aftersales.drills")) ? "PT30S" : "PT2S"));

    private static final String OVERLAPS = """
            select count(*) from technician_time one join technician_time other
                on one.technician_id = other.technician_id and one.id < other.id and one.span && other.span""";

    private static final String ROW = """
            insert into technician_time (tenant_id, id, technician_id, reason, span, planned, label)
            values (?, ?, 't1', 'ABSENCE', tstzrange(?, ?), tstzrange(?, ?), 'x')""";

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    private Field field;

    @BeforeEach
    void two_technicians() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
    }

    @Test
    void nobody_is_ever_in_two_places_and_whoever_is_refused_is_told_what_is_free() throws Exception {
        var tally = run(new BookingClients(field, field.ticket()));

        LOG.infof("%s clients for %s: %s", CLIENTS, DRILL, tally);
        assertEquals(0, overlaps());
        assertTrue(tally.booked() > 0, tally::toString);
        assertTrue(tally.refused() > 0, tally::toString);
        assertTrue(tally.absences() > 0, tally::toString);
        assertEquals("", tally.strange(), tally::toString);
        // what the clients believe to have, and what the table holds, is the same
        assertEquals(tally.standing(), rows());
    }

    @Test
    void the_database_itself_refuses_what_overlaps() {
        assertEquals("", insert("2026-11-23 08:00:00", "2026-11-23 09:00:00"));
        assertEquals("23P01", insert("2026-11-23 08:30:00", "2026-11-23 10:00:00"));
        assertEquals("23P01", insert("2026-11-23 08:00:00", "2026-11-23 09:00:00"));
        assertEquals("", insert("2026-11-23 09:00:00", "2026-11-23 10:00:00"));
        assertEquals("23514", insert("2026-11-23 11:00:00", "2026-11-23 11:00:00"));
    }

    private BookingClients.Tally run(BookingClients clients) throws Exception {
        var end = System.nanoTime() + DRILL.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> threads.submit(() -> {
                        var random = new Random(client);
                        while (System.nanoTime() < end) {
                            if (client % 8 == 0) clients.stayAway(random);
                            else clients.book(random);
                        }
                        return client;
                    }))
                    .toList();
            for (var one : running) one.get(DRILL.toSeconds() + 60, TimeUnit.SECONDS);
        }
        return clients.tally();
    }

    private long overlaps() throws Exception {
        return count(OVERLAPS);
    }

    private long rows() throws Exception {
        return count("select count(*) from technician_time");
    }

    private long count(String sql) {
        return asTenant(connection -> {
            try (var statement = connection.prepareStatement(sql);
                    var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The SQLSTATE of the refusal; empty when it was inserted. */
    private String insert(String from, String until) {
        try {
            asTenant(connection -> {
                try (var statement = connection.prepareStatement(ROW)) {
                    statement.setString(1, field.tenant());
                    statement.setObject(2, UUID.randomUUID());
                    for (int place = 3; place <= 5; place += 2) {
                        statement.setTimestamp(place, Timestamp.valueOf(from));
                        statement.setTimestamp(place + 1, Timestamp.valueOf(until));
                    }
                    return statement.executeUpdate();
                }
            });
            return "";
        } catch (Sql.SqlFailure refused) {
            return refused.state();
        }
    }

    private <T> T asTenant(Sql.Work<T> work) {
        return tenants.as(field.tenant(), () -> {
            try {
                return transactions.call(() -> Sql.call(database, work));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
