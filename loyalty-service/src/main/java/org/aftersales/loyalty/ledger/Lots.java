package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** What the lots of a member amount to. Whether points have expired is judged here, at the moment of reading. */
@ApplicationScoped
class Lots {
    private static final int SCHEDULED = 24;

    // Held points count also when their lot has ended: what becomes of them is for the redemption to say.
    private static final String BALANCE = """
            select coalesce(sum(case when expires_at <= ? then 0 when activates_at <= ? then available + pending
                    else available end), 0),
                coalesce(sum(case when expires_at <= ? or activates_at <= ? then 0 else pending end), 0),
                coalesce(sum(held), 0),
                (select debt from account where tenant_id = ? and id = ?)
            from lot where tenant_id = ? and account_id = ? and pending + available + held > 0""";
    private static final String EXPIRING = """
            select sum(available), expires_on from lot
            where tenant_id = ? and account_id = ? and expires_at > ? and pending + available + held > 0
                and available > 0
            group by expires_on order by expires_on limit %d""".formatted(SCHEDULED);

    private final DataSource database;
    private final Tenants tenants;

    Lots(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Balance balance(MemberId member, Instant now) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BALANCE)) {
                for (var mark = 1; mark <= 4; mark++) select.setObject(mark, now.atOffset(ZoneOffset.UTC));
                for (var mark = 5; mark <= 7; mark += 2) {
                    select.setString(mark, tenants.current());
                    select.setObject(mark + 1, member.value());
                }
                try (var row = select.executeQuery()) {
                    row.next();
                    var debt = row.getLong(4);
                    return new Balance(debt > 0 ? 0 : row.getLong(1), row.getLong(2), row.getLong(3), debt);
                }
            }
        });
    }

    /** The days on which points end, soonest first; at most two years of months. */
    List<Expiring> expiring(MemberId member, Instant now) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(EXPIRING), member, now);
                    var rows = select.executeQuery()) {
                var schedule = new ArrayList<Expiring>();
                while (rows.next()) schedule.add(new Expiring(rows.getLong(1), rows.getObject(2, LocalDate.class)));
                return schedule;
            }
        });
    }

    private PreparedStatement bound(PreparedStatement select, MemberId member, Instant now) throws SQLException {
        select.setString(1, tenants.current());
        select.setObject(2, member.value());
        select.setObject(3, now.atOffset(ZoneOffset.UTC));
        return select;
    }
}
