package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.programme.Joins;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.Running;
import org.aftersales.loyalty.programme.Setting;
import org.jspecify.annotations.Nullable;

/** In which programmes beside main people are, in plain SQL: every event of theirs asks. */
@ApplicationScoped
class Memberships {
    private static final String OF = """
            select p.code, p.zone, p.joins, p.opened_at, p.closed_at, m.id, m.enrolled_at
            from programme p
            left join member m on m.tenant_id = p.tenant_id and m.main_id = ? and m.programme = p.code
            where p.tenant_id = ? order by p.code""";

    private final DataSource database;
    private final Tenants tenants;

    Memberships(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** All programmes, by code, with what the member of main is in them. */
    List<Elsewhere> of(MemberId main) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setObject(1, main.value());
                select.setString(2, tenants.current());
                try (var rows = select.executeQuery()) {
                    var all = new ArrayList<Elsewhere>();
                    while (rows.next()) all.add(elsewhere(rows));
                    return all;
                }
            }
        });
    }

    private static Elsewhere elsewhere(ResultSet row) throws SQLException {
        var setting = new Setting(ProgrammeCode.of(row.getString("code")), ZoneId.of(row.getString("zone")));
        var member = row.getObject("id", UUID.class);
        return new Elsewhere(
                new Running(
                        setting,
                        Joins.valueOf(row.getString("joins")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        instant(row, "closed_at")),
                member == null ? null : new MemberId(member),
                instant(row, "enrolled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
