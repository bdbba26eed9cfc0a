package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points of all members end with the 20th of November 2028. */
@QuarkusTest
class NoticeTest {
    private static final Instant EARLY = Instant.parse("2028-10-22T00:00:00Z");
    private static final Instant LATE = Instant.parse("2028-11-14T00:00:00Z");

    private final NoticeUseCases notices;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final FilledLedger filled = new FilledLedger(Story.begin().tenant());

    NoticeTest(NoticeUseCases notices, Tenants tenants, EventProbe probe, TestClock clock) {
        this.notices = notices;
        this.tenants = tenants;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void at_the_start() {
        clock.reset();
    }

    @Test
    void members_are_told_once_30_and_once_7_days_before_of_all_points_that_end_together() throws SQLException {
        filled.fill(20, 3);
        assertEquals(0, tellAll());
        clock.set(EARLY.minusMillis(1));
        assertEquals(0, tellAll());
        assertEquals("2028-10-22 00:00:00+00", planned());
        clock.set(EARLY);
        assertEquals(20, tellAll());
        assertEquals(0, tellAll());
        clock.set(LATE);
        assertEquals(20, tellAll());
        assertEquals(0, tellAll());
        clock.set(Instant.parse("2028-11-21T00:00:00Z"));
        assertEquals(0, tellAll());
        assertEquals(20, told(30).stream().filter("150 2028-11-20"::equals).count());
        assertEquals(20, told(7).stream().filter("150 2028-11-20"::equals).count());
    }

    @Test
    void what_was_missed_is_told_later_and_of_what_ends_soon_only_once() throws SQLException {
        filled.fill(3, 1);
        tellAll();
        clock.set(EARLY.plusSeconds(500_000));
        assertEquals(3, tellAll());
        assertEquals(3, told(30).size());

        var away = new FilledLedger(Story.begin().tenant());
        away.fill(3, 1);
        clock.set(LATE.plusSeconds(86_400));
        assertEquals(3, tenants.as(away.tenant(), notices::tell));
        assertEquals(0, tenants.as(away.tenant(), notices::tell));
        assertEquals(3, told(away, 7).size());
        assertEquals(0, told(away, 30).size());
    }

    @Test
    void of_points_that_were_spent_nobody_is_told() throws SQLException {
        filled.fill(3, 2);
        change("update lot set available = 0 where account_id = (select min(id::text)::uuid from account)");
        change("update lot set available = 9 where account_id = (select max(id::text)::uuid from account)");
        clock.set(EARLY);
        assertEquals(2, tellAll());
        assertEquals(
                List.of("100 2028-11-20", "18 2028-11-20"),
                told(30).stream().sorted().toList());
    }

    @Test
    void points_that_are_being_spent_are_waited_for() throws Exception {
        filled.fill(1, 1);
        clock.set(EARLY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var spender = filled.connect();
                var statement = spender.createStatement()) {
            statement.execute("select id from account for update");
            statement.execute("update lot set available = 0");
            Future<Integer> telling = threads.submit(this::tellAll);
            assertThrows(TimeoutException.class, () -> telling.get(300, TimeUnit.MILLISECONDS));
            spender.commit();
            assertEquals(0, telling.get(30, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), told(30));
    }

    @Test
    void very_many_are_told_in_several_transactions_and_each_once() throws SQLException {
        filled.fill(1_500, 1);
        clock.set(EARLY);
        assertEquals(1_000, tell());
        assertEquals(500, tell());
        assertEquals(0, tell());
        assertEquals(1_500, told(30).size());
        assertEquals("1500", filled.ask("select count(*) from expiry_notice where points = 50 and days_ahead = 30"));
    }

    private int tellAll() {
        var told = 0;
        for (var round = 0; round < 3; round++) told += tell();
        return told;
    }

    private int tell() {
        return tenants.as(filled.tenant(), notices::tell);
    }

    private List<String> told(int daysAhead) {
        return told(filled, daysAhead);
    }

    private List<String> told(FilledLedger whom, int daysAhead) {
        return probe.of(whom.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.expiring.v1"))
                .filter(event -> event.field("daysAhead").equals(Integer.toString(daysAhead)))
                .map(event -> event.field("points") + " " + event.field("expiresOn"))
                .toList();
    }

    private String planned() throws SQLException {
        return filled.ask("""
                select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS+00') from timer
                where kind = 'expiry-notices'""");
    }

    private void change(String sql) throws SQLException {
        try (var connection = filled.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            connection.commit();
        }
    }
}
