package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A ledger that was begun before goes on as if it had begun after. */
@QuarkusTest
class LedgerUpgradeTest {
    private static final String BEGUN = """
            select set_config('app.tenant', 'acme', true);
            insert into member values ('acme', '%1$s', 0, 1, 'MB-1', gen_random_uuid(), 'sara', now());
            insert into account values ('acme', '%1$s', 0, 2, now());
            insert into posting select 'acme', ('%2$s' || n)::uuid, '%1$s', 'SURVEY', gen_random_uuid(), 2,
                '{"rule":"survey"}', now(), now(), now() from generate_series(1, 3) n;
            insert into lot select 'acme', id, '%1$s', id, 50, now(), current_date, now(), 0, 50, 0 from posting;
            insert into entry select 'acme', id, 1, 'AVAILABLE', '%1$s'::uuid, id, 50 from posting
                union all select 'acme', id, 2, 'ISSUANCE:SURVEY', null, null, -50 from posting;""";

    /** The first of three gives the second 20 of 50 points, who gives the third 10 of them. */
    private static final String GIVEN = """
            select set_config('app.tenant', 'acme', true);
            create temp table the on commit drop as
                select n, ('01936f5e-0000-7000-8000-00000000000' || n)::uuid as id from generate_series(1, 9) n;
            insert into member (tenant_id, id, version, event_count, number, customer_id, subject, enrolled_at)
                select 'acme', id, 0, 1, 'MB-' || n, id, 's' || n, now() from the where n <= 3;
            insert into account (tenant_id, id, version, event_count, opened_at)
                select 'acme', id, 0, 0, now() from the where n <= 3;
            insert into gift (tenant_id, id, version, event_count, giver_id, receiver_id, points, status, given_at)
                select 'acme', g.id, 0, 1, a.id, b.id, 30 - g.n * 10, 'GIVEN', now()
                from the g join the a on a.n = g.n join the b on b.n = g.n + 1 where g.n <= 2;
            insert into posting (tenant_id, id, account_id, reason, cause_id, part, entries, why, occurred_at,
                    effective_at, recorded_at, place, seal)
                select 'acme', p.id, a.id, v.reason, c.id, v.part, 2, '{}', now(), now(), now(), v.place, ''
                from (values (1, 1, 'SURVEY', 9, 0, 1), (2, 1, 'GIFT', 1, 0, 2), (3, 2, 'GIFT', 1, 1, 1),
                    (4, 2, 'GIFT', 2, 0, 2), (5, 3, 'GIFT', 2, 1, 1)) v (n, whose, reason, cause, part, place)
                join the p on p.n = v.n join the a on a.n = v.whose join the c on c.n = v.cause;
            insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                    pending, available, held)
                select 'acme', p.id, a.id, p.id, v.points, now(), current_date, now(), 0, v.points - v.given, 0
                from (values (1, 1, 50, 20), (3, 2, 20, 10), (5, 3, 10, 0)) v (n, whose, points, given)
                join the p on p.n = v.n join the a on a.n = v.whose;
            insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
                select 'acme', p.id, 1, 'AVAILABLE', a.id, l.id, v.points
                from (values (1, 1, 1, 50), (2, 1, 1, -20), (3, 2, 3, 20), (4, 2, 3, -10), (5, 3, 5, 10))
                    v (n, whose, lot, points)
                join the p on p.n = v.n join the a on a.n = v.whose join the l on l.n = v.lot;
            insert into entry (tenant_id, posting_id, line, account, points)
                select e.tenant_id, e.posting_id, 2, 'GIFTS', -e.points from entry e;
            insert into liability_until (tenant_id, until) values ('acme', now());""";

    /** How many are sealed, the last place, whether the account has the end of the chain, and the planned timers. */
    private static final String STANDING = """
            with linked as (
                select p.*, row_number() over chain as expected, lag(p.seal, 1, ''::bytea) over chain as before,
                    (select string_agg(entry_text(e.account, e.lot_id, e.points), ',' order by e.line)
                        from entry e where e.posting_id = p.id) as moved
                from posting p window chain as (order by p.id))
            select concat_ws(' ', count(*) filter (where place = expected and seal = posting_seal(before, id,
                    account_id, place, reason, cause_id, part, why, occurred_at, effective_at, recorded_at, moved)),
                max(place), (select chain_head = (select seal from posting where place = postings) from account),
                (select count(*) from timer))
            from linked""";

    private String schema = "before_chains";
    private final Config config = ConfigProvider.getConfig();

    @Test
    void every_posting_from_before_has_its_place_and_its_seal_and_counts_for_a_tier() throws SQLException {
        migrate("1");
        tell(BEGUN.formatted("01936f5e-0000-7000-8000-000000000007", "01936f5e-0000-7000-8000-00000000000"));

        migrate("2");

        assertEquals("3 3 t 2", ask(STANDING));
        migrate("9");
        assertEquals("3 150", ask("select concat_ws(' ', count(*), sum(points)) from qualifying where lot_id = id"));
        migrate("12");
        assertEquals("6 0", ask("select concat_ws(' ', count(*), sum(points)) from entry"));
    }

    @Test
    void what_was_given_on_before_is_owed_for_what_it_was_given_first_and_summed_up_anew() throws SQLException {
        schema = "before_cohorts";
        migrate("38");
        tell(GIVEN);

        migrate("40");

        assertEquals("3 of 1: SURVEY, 5 of 3: SURVEY", ask("""
                select string_agg(right(lot_id::text, 1) || ' of ' || right(source_id::text, 1) || ': ' || reason, ', '
                    order by lot_id)
                from given_lot"""));
        assertEquals("0", ask("select count(*) from liability_until"));
    }

    private void tell(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(url(), owner(), password())
                .schemas(schema)
                .defaultSchema(schema)
                .locations("filesystem:../kit/src/main/resources/db/kit", "filesystem:src/main/resources/db/migration")
                .placeholders(Map.of("app", user("app"), "worker", user("worker")))
                .target(version)
                .load()
                .migrate();
    }

    private String ask(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', 'acme', true)");
            try (var row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url() + "?currentSchema=" + schema, owner(), password());
        connection.setAutoCommit(false);
        return connection;
    }

    private String url() {
        return config.getValue("aftersales.db.url", String.class);
    }

    private String owner() {
        return user("owner");
    }

    private String user(String role) {
        return config.getValue("aftersales.db." + role + ".user", String.class);
    }

    private String password() {
        return config.getValue("aftersales.db.owner.password", String.class);
    }
}
