package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** The versions of the tiers of programmes, in plain SQL: everybody who earns is judged by one. */
@ApplicationScoped
class TierProgrammes {
    private static final String COLUMNS = "select version, valid_from, terms, published_at from tier_programme ";
    private static final String AT = COLUMNS + """
            where tenant_id = ? and programme = (select programme from member where tenant_id = ? and id = ?)
                and valid_from <= ? order by valid_from desc, version desc limit 1""";
    private static final String ANY = """
            select exists (select from tier_programme where tenant_id = ? and programme = ? and valid_from <= ?)""";
    private static final String ALL = COLUMNS + """
            where tenant_id = ? and programme = ? order by version desc limit 200""";
    private static final String ZONE = "select exists (select from pg_timezone_names where name = ?)";
    private static final String ADD = """
            insert into tier_programme (tenant_id, programme, version, valid_from, terms, published_at)
            values (?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing""";

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;

    TierProgrammes(DataSource database, Tenants tenants, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    /** The version of a member's programme that is valid at a moment; of two that begin together the later one. */
    Optional<TierProgramme> of(MemberId member, Instant moment) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(AT)) {
                select.setString(1, tenants.current());
                select.setString(2, tenants.current());
                select.setObject(3, member.value());
                select.setObject(4, moment.atOffset(ZoneOffset.UTC));
                return read(select).stream().findFirst();
            }
        });
    }

    /** Whether a programme has tiers at a moment. */
    boolean any(ProgrammeCode programme, Instant moment) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ANY)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                select.setObject(3, moment.atOffset(ZoneOffset.UTC));
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** The latest 200 versions, the newest first. */
    List<TierProgramme> all(ProgrammeCode programme) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ALL)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                return read(select);
            }
        });
    }

    /** Whether months can be counted in a zone: some databases do not know the former names of zones any more. */
    boolean knowsZone(String zone) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ZONE)) {
                select.setString(1, zone);
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** Whether it was added; not when somebody else has just published this version. */
    boolean add(ProgrammeCode code, TierProgramme programme) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setString(2, code.value());
                insert.setInt(3, programme.version());
                insert.setObject(4, programme.validFrom().atOffset(ZoneOffset.UTC));
                insert.setString(5, json.write(programme.terms()));
                insert.setObject(6, programme.publishedAt().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    private List<TierProgramme> read(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var programmes = new ArrayList<TierProgramme>();
            while (rows.next()) programmes.add(programme(rows));
            return programmes;
        }
    }

    private TierProgramme programme(ResultSet row) throws SQLException {
        return new TierProgramme(
                row.getInt("version"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                json.read(row.getString("terms"), TierTerms.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
