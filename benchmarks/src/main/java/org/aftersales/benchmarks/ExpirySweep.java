package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.aftersales.launcher.Service;

/** The night in which the points of very many members end. */
final class ExpirySweep implements Measurement {
    private static final int LOTS = 1_000_000;
    private static final int AT_ONCE = 20_000;

    /** Members with one posting each, sealed as the service seals it, of a lot that has ended. */
    private static final String FILL = """
            with told as (
                select '%1$s' as tenant, md5('%1$s/' || n)::uuid as id, md5('lot of %1$s/' || n)::uuid as lot_id,
                    md5('posting of %1$s/' || n)::uuid as posting_id, md5('cause of %1$s/' || n)::uuid as cause_id,
                    now() - interval '2 years' as at, '{"rule":"survey","ruleVersion":1,"outcome":"AWARDED"}'::jsonb
                        as why, n
                from generate_series(%2$d, %3$d) n),
            members as (
                insert into member (tenant_id, id, version, event_count, number, customer_id, subject, enrolled_at)
                select tenant, id, 0, 1, 'B-' || n, id, 'bench-' || n, at from told),
            sealed as (
                select told.*, posting_seal('', posting_id, id, 1, 'SURVEY', cause_id, 0, why, at, at, at,
                    'AVAILABLE:' || lot_id || ':50,ISSUANCE:SURVEY::-50') as seal
                from told),
            accounts as (
                insert into account (tenant_id, id, version, event_count, opened_at, postings, chain_head)
                select tenant, id, 0, 1, at, 1, seal from sealed),
            postings as (
                insert into posting (tenant_id, id, account_id, reason, cause_id, entries, why, occurred_at,
                    effective_at, recorded_at, place, seal)
                select tenant, posting_id, id, 'SURVEY', cause_id, 2, why, at, at, at, 1, seal from sealed),
            lots as (
                insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                    pending, available, held)
                select tenant, lot_id, id, posting_id, 50, at, current_date - 1, now() - interval '1 hour', 0, 50, 0
                from sealed)
            insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
            select tenant, posting_id, 1, 'AVAILABLE', id, lot_id, 50 from sealed
            union all select tenant, posting_id, 2, 'ISSUANCE:SURVEY', null, null, -50 from sealed""";

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String method() {
        return "A million lots of as many members, which have ended, are written by SQL with their sealed postings,"
                + " then the tenant's sweep becomes due. Until the end of every lot is booked, and until no event waits"
                + " for the broker, with everything else idle.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int lots = stage.scaled(LOTS);
        var tenant = "sweep-" + UUID.randomUUID().toString().substring(0, 8);
        try (var superuser = stage.platform().connect(Service.LOYALTY)) {
            fill(superuser, tenant, lots);
            return new Ending(stage, tenant, lots).figures();
        }
    }

    private static void fill(Connection superuser, String tenant, int lots) throws SQLException {
        for (int from = 1; from <= lots; from += AT_ONCE) {
            int to = Math.min(lots, from + AT_ONCE - 1);
            superuser.createStatement().execute(FILL.formatted(tenant, from, to));
        }
        superuser.createStatement().execute("analyze");
    }
}
