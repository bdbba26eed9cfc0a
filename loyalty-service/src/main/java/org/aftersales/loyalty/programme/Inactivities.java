package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** When points end by inactivity, in plain SQL: only ever added to. */
@ApplicationScoped
class Inactivities {
    private static final String ADD = """
            insert into programme_inactivity (tenant_id, programme, valid_from, months, activities, published_by,
                published_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String OF = """
            select valid_from, months, activities, published_by, published_at from programme_inactivity
            where tenant_id = ? and programme = ? order by valid_from desc limit ?""";

    private final DataSource database;
    private final Tenants tenants;

    Inactivities(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Whether it was added; not when something begins at that moment already. */
    boolean add(ProgrammeCode programme, PublishedInactivity published) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setString(2, programme.value());
                insert.setObject(3, published.validFrom().atOffset(ZoneOffset.UTC));
                insert.setObject(4, published.months());
                var names = published.activities().stream().map(Activity::name).toArray();
                insert.setArray(5, connection.createArrayOf("text", names));
                insert.setString(6, published.publishedBy());
                insert.setObject(7, published.publishedAt().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** What begins last first. */
    List<PublishedInactivity> of(ProgrammeCode programme, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                select.setInt(3, most);
                try (var rows = select.executeQuery()) {
                    var all = new ArrayList<PublishedInactivity>();
                    while (rows.next()) all.add(published(rows));
                    return all;
                }
            }
        });
    }

    private static PublishedInactivity published(ResultSet row) throws SQLException {
        var activities = EnumSet.noneOf(Activity.class);
        for (var name : (String[]) row.getArray("activities").getArray()) activities.add(Activity.valueOf(name));
        return new PublishedInactivity(
                moment(row, "valid_from"),
                row.getObject("months", Integer.class),
                activities,
                row.getString("published_by"),
                moment(row, "published_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
