package org.aftersales.loyalty.earning;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** How an earning is stored. */
final class EarningRow {
    static final String COLUMNS = """
            select e.programme, e.reason, e.cause_id, e.customer_id, e.points, e.why, e.occurred_at, e.facts
            from standing_earning e
            """;

    private EarningRow() {}

    static List<Earning> read(PreparedStatement select, JsonRecords json) throws SQLException {
        try (var rows = select.executeQuery()) {
            var earnings = new ArrayList<Earning>();
            while (rows.next()) earnings.add(earning(rows, json));
            return earnings;
        }
    }

    static Earning earning(ResultSet row, JsonRecords json) throws SQLException {
        var why = json.read(row.getString("why"), Why.class);
        var facts = row.getString("facts");
        return new Earning(
                ProgrammeCode.of(row.getString("programme")),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new Cause(Reason.valueOf(row.getString("reason")), row.getObject("cause_id", UUID.class)),
                new Points(row.getLong("points")),
                why,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                facts == null ? Facts.known(why.basis()) : json.read(facts, Facts.class));
    }
}
