package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Which times are closed, in plain SQL. */
@ApplicationScoped
class Closings {
    private static final String ADD = """
            insert into programme_closing (tenant_id, programme, happened_before, closes_at, declared_by, declared_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String OF = """
            select happened_before, closes_at, declared_by, declared_at from programme_closing
            where tenant_id = ? and programme = ? order by happened_before desc limit ?""";

    private final DataSource database;
    private final Tenants tenants;

    Closings(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Whether it was added; not when events of that time have a closing already. */
    boolean add(ProgrammeCode programme, Closing closing) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setString(2, programme.value());
                insert.setObject(3, utc(closing.happenedBefore()));
                insert.setObject(4, utc(closing.closesAt()));
                insert.setString(5, closing.declaredBy());
                insert.setObject(6, utc(closing.declaredAt()));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** The latest times first. */
    List<Closing> of(ProgrammeCode programme, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                select.setInt(3, most);
                try (var rows = select.executeQuery()) {
                    var all = new ArrayList<Closing>();
                    while (rows.next()) {
                        var by = rows.getString("declared_by");
                        all.add(new Closing(
                                rows.getObject("happened_before", OffsetDateTime.class)
                                        .toInstant(),
                                rows.getObject("closes_at", OffsetDateTime.class)
                                        .toInstant(),
                                by,
                                rows.getObject("declared_at", OffsetDateTime.class)
                                        .toInstant()));
                    }
                    return all;
                }
            }
        });
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
