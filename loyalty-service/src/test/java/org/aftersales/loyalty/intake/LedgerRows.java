package org.aftersales.loyalty.intake;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the ledger of a tenant consists of, in words in which two tenants can be compared. */
record LedgerRows(String tenant) {
    static final Map<String, String> ALL = Map.of(
            "what was earned", """
                    select reason, cause_id, customer_id, points, why, occurred_at, facts from earning
                    order by cause_id""",
            "postings", """
                    select m.subject, p.reason, p.cause_id, p.part, p.entries, p.why, p.occurred_at, p.effective_at,
                        p.place
                    from posting p join member m on m.id = p.account_id order by p.cause_id""",
            "lots", """
                    select p.cause_id, l.points, l.earned_at, l.expires_on, l.expires_at, l.activates_at, l.pending,
                        l.available, l.held
                    from lot l join posting p on p.id = l.posting_id order by p.cause_id""",
            "entries", """
                    select p.cause_id, e.line, e.account, e.account_id = p.account_id, e.lot_id is null, e.points
                    from entry e join posting p on p.id = e.posting_id order by p.cause_id, e.line""",
            "what counts", """
                    select p.cause_id, q.reason, q.points, q.earned_at, q.account_id = p.account_id
                    from qualifying q join posting p on p.id = q.id order by p.cause_id""",
            "accounts", """
                    select m.subject, a.debt, a.postings, a.event_count from account a join member m on m.id = a.id
                    order by m.subject""");

    private static final String BROKEN = """
            select count(*) from (
                select p.place <> row_number() over chain as gap, p.seal <> posting_seal(lag(p.seal, 1, '') over chain,
                    p.id, p.account_id, p.place, p.reason, p.cause_id, p.part, p.why, p.occurred_at, p.effective_at,
                    p.recorded_at, (select string_agg(entry_text(e.account, e.lot_id, e.points), ',' order by e.line)
                        from entry e where e.posting_id = p.id)) as forged
                from posting p window chain as (partition by p.account_id order by p.place)) links
            where gap or forged""";

    /** All rows of a query as text. */
    String of(String query) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("aftersales.db.url", String.class),
                config.getValue("aftersales.db.app.user", String.class),
                config.getValue("aftersales.db.app.password", String.class))) {
            connection.setAutoCommit(false);
            try (var select = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                select.setString(1, tenant);
                select.execute();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select string_agg(replace(t::text, '()', ''), chr(10)) from (" + query + ") t")) {
                row.next();
                var text = row.getString(1);
                return text == null ? "" : text.replaceAll("^\\((\\d+)\\)$", "$1");
            }
        }
    }

    /** Whether every chain of postings is whole and agrees with its account. */
    boolean isSound() throws SQLException {
        var apart = "select count(*) from account a where a.postings <> (select count(*) from posting p"
                + " where p.account_id = a.id)";
        return of(BROKEN).equals("0") && of(apart).equals("0");
    }
}
