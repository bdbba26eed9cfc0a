package org.aftersales.loyalty.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** A ledger of many members with sealed postings, written by SQL: each has lots of 50 points that end together. */
record FilledLedger(String tenant) {
    static final String ENDS_ON = "2028-11-20";

    private static final String FILL = """
            insert into member (tenant_id, id, version, event_count, number, customer_id, subject, enrolled_at)
            select '%1$s', md5('%1$s/' || n)::uuid, 0, 1, 'F-' || n, md5('customer of %1$s/' || n)::uuid,
                'filled-' || n, '2026-11-20T00:00:00Z' from generate_series(1, %2$d) n;
            insert into account (tenant_id, id, version, event_count, opened_at)
            select tenant_id, id, 0, %3$d, enrolled_at from member;
            insert into ledger_night (tenant_id) values ('%1$s');
            do $$ begin for k in 1..%3$d loop
                insert into posting (tenant_id, id, account_id, reason, cause_id, entries, why, occurred_at,
                    effective_at, recorded_at, place, seal)
                select tenant_id, md5(id || '/posting' || k)::uuid, id, 'SURVEY', md5(id || '/cause' || k)::uuid, 2,
                    why, enrolled, enrolled, enrolled, k, posting_seal(chain_head, md5(id || '/posting' || k)::uuid, id,
                        k, 'SURVEY', md5(id || '/cause' || k)::uuid, 0, why, enrolled, enrolled, enrolled,
                        'AVAILABLE:' || md5(id || '/lot' || k)::uuid || ':50,ISSUANCE:SURVEY::-50')
                from account, (values ('{"rule":"survey","ruleVersion":1,"outcome":"AWARDED"}'::jsonb,
                    '2026-11-20T00:00:00Z'::timestamptz)) as told (why, enrolled);
                insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                    pending, available, held)
                select tenant_id, md5(id || '/lot' || k)::uuid, id, md5(id || '/posting' || k)::uuid, 50, opened_at,
                    '2028-11-20', '2028-11-21T00:00:00Z', 0, 50, 0 from account;
                insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
                select tenant_id, md5(id || '/posting' || k)::uuid, 1, 'AVAILABLE', id, md5(id || '/lot' || k)::uuid, 50
                from account
                union all
                select tenant_id, md5(id || '/posting' || k)::uuid, 2, 'ISSUANCE:SURVEY', null, null, -50 from account;
                update account a set postings = k, chain_head = p.seal from posting p
                where p.tenant_id = a.tenant_id and p.account_id = a.id and p.place = k;
            end loop; end $$""";

    void fill(int members, int lotsEach) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(FILL.formatted(tenant, members, lotsEach));
            connection.commit();
        }
    }

    /** The first column of the first row, as text. */
    String ask(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What the planner reckons with from now on, until somebody counts again. */
    void count() throws SQLException {
        try (var connection = connect("aftersales.db.owner");
                var statement = connection.createStatement()) {
            statement.execute("analyze account; analyze posting; analyze entry; analyze lot");
            connection.commit();
        }
    }

    /** A transaction of the service's own role in the tenant. */
    Connection connect() throws SQLException {
        return connect("aftersales.db.app");
    }

    private Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("aftersales.db.url", String.class),
                config.getValue(role + ".user", String.class),
                config.getValue(role + ".password", String.class));
        connection.setAutoCommit(false);
        try (var select = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            select.setString(1, tenant);
            select.execute();
        }
        return connection;
    }
}
