package org.aftersales.loyalty.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.retention.Remains.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RetentionTest {
    private static final Instant BEGUN = Instant.parse(Story.LINKED_AT);

    /** What nobody may ever lose, row by row and whole, the evaluations' standing aside. */
    private static final List<String> COUNTED = List.of(
            "select * from posting order by id",
            "select * from entry order by posting_id, line",
            "select * from lot order by id",
            "select * from account order by id",
            "select * from qualifying order by id",
            "select tenant_id, reason, cause_id, customer_id, points, why, occurred_at, recorded_at,"
                    + " facts - '{tier,segments}'::text[] from earning order by cause_id",
            "select id, member_id, status, worth_minor, code_hash, occasion_id, expires_at from voucher order by id",
            "select id, referrer_id, referee_mark, status from referral order by id",
            "select code_hash, code from referral_code order by code_hash",
            "select * from redemption order by id",
            "select * from customer_link order by customer_id",
            "select customer_id from contact_mark join customer_link using (tenant_id, customer_id) order by 1");

    private final Traces traces;
    private final RetentionUseCases retention;
    private final TimerSweep timers;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story friend = Story.in(story.tenant());

    RetentionTest(Traces traces, RetentionUseCases retention, TimerSweep timers, Tenants tenants, TestClock clock) {
        this.traces = traces;
        this.retention = retention;
        this.timers = timers;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void somebody_who_has_left_all_traces() {
        RestAssured.replaceFiltersWith(List.of());
        traces.leave(story, friend);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void nothing_that_counts_changes_by_what_is_removed() {
        clock.set(BEGUN.plus(Duration.ofDays(4_000)));
        var rows = counted();
        var seen = seen();

        var removed = sweep();

        assertEquals(Set.of(Kind.values()), removed.keySet());
        assertEquals(rows, counted());
        assertEquals(seen, seen());
        assertEquals(Map.of(), sweep());
    }

    @ParameterizedTest
    @CsvSource({
        "COUPON_CODES,       2026-11-19T17:40:02.511Z, P365D, P90D",
        "INVITATIONS,        2026-11-19T17:40:02.511Z, P7D,   P30D",
        "DEVICES_OF_FRIENDS, 2026-11-19T17:40:02.511Z, P0D,   P1Y",
        "DEVICES_OF_MEMBERS, 2026-11-19T17:40:02.511Z, P0D,   P1Y",
        "DEVICES_OF_REDEMPTIONS, 2026-11-19T17:40:02.511Z, P0D, P30D",
        "CREDENTIAL_CHANGES, 2026-11-19T17:40:02.511Z, P0D,   P30D",
        "FRAUD_HOLDS,        2026-11-19T17:40:02.511Z, P0D,   P2Y",
        "CONTACTS,           2026-11-19T17:40:02.511Z, P0D,   P2Y",
        "STANDINGS,          2026-11-19T17:40:02.511Z, P0D,   P3Y",
    })
    void each_is_kept_as_long_as_it_says_and_no_longer(Kind kind, Instant from, Period lasts, Period kept) {
        var end = from.atOffset(ZoneOffset.UTC).plus(lasts).plus(kept).toInstant();
        clock.set(end);
        assertFalse(sweep().containsKey(kind));
        clock.set(end.plusNanos(1_000));

        assertEquals(1, sweep().get(kind));
    }

    @Test
    void however_many_sweep_at_once_and_however_much_there_is_each_row_goes_once() throws Exception {
        var more =
                "insert into household_invitation select tenant_id, sha256(n::text::bytea), household_id, invited_by,"
                        + " expires_at from household_invitation, generate_series(1, 2500) n";
        assertEquals(2_500, traces.change(story.tenant(), more));
        clock.set(BEGUN.plus(Duration.ofDays(40)));
        var start = new CyclicBarrier(4);
        var removed = 0;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return sweep().getOrDefault(Kind.INVITATIONS, 0);
                    }))
                    .toList();
            for (var each : running) removed += each.get(60, TimeUnit.SECONDS);
        }

        for (var round = 0; round < 3; round++) removed += sweep().getOrDefault(Kind.INVITATIONS, 0);
        assertEquals(2_501, removed);
        assertEquals(List.of("(0)"), traces.rows(story.tenant(), "select count(*) from household_invitation"));
    }

    @Test
    void it_comes_by_itself_every_day_and_at_once_while_there_is_more() {
        var more =
                "insert into household_invitation select tenant_id, sha256(n::text::bytea), household_id, invited_by,"
                        + " expires_at from household_invitation, generate_series(1, 1000) n";
        traces.change(story.tenant(), more);
        clock.set(BEGUN.plus(Duration.ofDays(40)));

        timers.sweep();
        timers.sweep();

        assertEquals(List.of("(0)"), traces.rows(story.tenant(), "select count(*) from household_invitation"));
        assertEquals(
                List.of("(t)"),
                traces.rows(
                        story.tenant(),
                        "select due_at = '2026-12-30T17:40:02.511Z' from timer where kind = 'retention'"));
    }

    @Test
    void an_evaluation_changes_in_no_other_way() {
        for (var change : List.of("points = 1", "facts = '{}'", "facts = facts - 'price'", "why = '{}'")) {
            assertThrows(RuntimeException.class, () -> traces.change(story.tenant(), "update earning set " + change));
        }
        assertThrows(RuntimeException.class, () -> traces.change(story.tenant(), "delete from earning"));
        assertEquals(1, traces.change(story.tenant(), "update earning set facts = facts - '{tier,segments}'::text[]"));
    }

    private Map<Kind, Integer> sweep() {
        return tenants.as(story.tenant(), retention::sweep);
    }

    private List<List<String>> counted() {
        return COUNTED.stream().map(query -> traces.rows(story.tenant(), query)).toList();
    }

    private Map<String, String> seen() {
        var seen = new LinkedHashMap<String, String>();
        for (var path : List.of("/v1/me/loyalty", "/v1/me/loyalty/statement", "/v1/me/referrals", "/v1/redemptions")) {
            seen.put(path, Traces.as(Traces.customer(story)).get(path).asString());
        }
        for (var path : List.of("/v1/liability", "/v1/ledger/chain")) {
            seen.put(path, Traces.as(Tokens.manager(story.tenant())).get(path).asString());
        }
        return seen;
    }
}
