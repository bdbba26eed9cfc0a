package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Ending;

/** The terms of points, in plain SQL: only ever added to. */
@ApplicationScoped
class PointTermRows {
    private static final String ADD = """
            insert into programme_point_terms (tenant_id, programme, valid_from, validity, ending, pending_for,
                published_by, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String OF = """
            select valid_from, validity, ending, pending_for, published_by, published_at from programme_point_terms
            where tenant_id = ? and programme = ? order by valid_from desc limit ?""";

    private final DataSource database;
    private final Tenants tenants;

    PointTermRows(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Whether they were added; not when others begin at that moment already. */
    boolean add(ProgrammeCode programme, PublishedPointTerms published) {
        var ending = published.terms().ending();
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setString(2, programme.value());
                insert.setObject(3, published.validFrom().atOffset(ZoneOffset.UTC));
                insert.setString(4, published.terms().validity());
                insert.setString(5, ending == null ? null : ending.name());
                insert.setString(6, published.terms().pendingFor());
                insert.setString(7, published.publishedBy());
                insert.setObject(8, published.publishedAt().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** What begins last first. */
    List<PublishedPointTerms> of(ProgrammeCode programme, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                select.setInt(3, most);
                try (var rows = select.executeQuery()) {
                    var all = new ArrayList<PublishedPointTerms>();
                    while (rows.next()) all.add(published(rows));
                    return all;
                }
            }
        });
    }

    private static PublishedPointTerms published(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        var terms = new PointTerms(
                row.getString("validity"),
                ending == null ? null : Ending.valueOf(ending),
                row.getString("pending_for"));
        return new PublishedPointTerms(
                moment(row, "valid_from"), terms, row.getString("published_by"), moment(row, "published_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
