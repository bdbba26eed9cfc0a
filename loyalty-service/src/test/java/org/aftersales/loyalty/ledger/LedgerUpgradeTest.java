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

/** A ledger that was begun before postings were chained becomes a chain. */
@QuarkusTest
class LedgerUpgradeTest {
    private static final String SCHEMA = "before_chains";
    private static final String BEGUN = """
            select set_config('app.tenant', 'acme', true);
            insert into member values ('acme', '%1$s', 0, 1, 'MB-1', gen_random_uuid(), 'sara', now());
            insert into account values ('acme', '%1$s', 0, 2, now());
            insert into posting select 'acme', ('%2$s' || n)::uuid, '%1$s', 'SURVEY', gen_random_uuid(), 2,
                '{"rule":"survey"}', now(), now(), now() from generate_series(1, 3) n;
            insert into lot select 'acme', id, '%1$s', id, 50, now(), current_date, now(), 0, 50, 0 from posting;
            insert into entry select 'acme', id, 1, 'AVAILABLE', '%1$s'::uuid, id, 50 from posting
                union all select 'acme', id, 2, 'ISSUANCE:SURVEY', null, null, -50 from posting;""";
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

    private final Config config = ConfigProvider.getConfig();

    @Test
    void every_posting_from_before_has_its_place_and_its_seal_and_counts_for_a_tier() throws SQLException {
        migrate("1");
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    BEGUN.formatted("01936f5e-0000-7000-8000-000000000007", "01936f5e-0000-7000-8000-00000000000"));
            connection.commit();
        }

        migrate("2");

        assertEquals("3 3 t 2", ask(STANDING));
        migrate("9");
        assertEquals("3 150", ask("select concat_ws(' ', count(*), sum(points)) from qualifying where lot_id = id"));
        migrate("12");
        assertEquals("6 0", ask("select concat_ws(' ', count(*), sum(points)) from entry"));
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(url(), owner(), password())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
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
        var connection = DriverManager.getConnection(url() + "?currentSchema=" + SCHEMA, owner(), password());
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
