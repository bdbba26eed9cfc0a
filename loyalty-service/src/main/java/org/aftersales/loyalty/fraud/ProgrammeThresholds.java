package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What programmes are set to, version by version, in plain SQL. */
@ApplicationScoped
class ProgrammeThresholds {
    private static final String LATEST = """
            select * from fraud_thresholds where tenant_id = ? and programme = ? order by version desc limit 1""";
    private static final String ADD = """
            insert into fraud_thresholds (tenant_id, programme, version, redemptions_per_hour, hours_after_link,
                hours_after_contact, hours_after_credentials, many_points, members_per_contact, members_per_device,
                set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final DataSource database;
    private final Tenants tenants;

    ProgrammeThresholds(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param version 0: what the installation is set to */
    record Version(long version, Thresholds thresholds) {}

    /** Nothing where the programme is set to nothing of its own. */
    Optional<Version> latest(ProgrammeCode programme) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(LATEST)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                try (var row = select.executeQuery()) {
                    if (!row.next()) return Optional.empty();
                    return Optional.of(new Version(row.getLong("version"), read(row)));
                }
            }
        });
    }

    /** Whether it was added; not when somebody else has just added that version. */
    boolean add(ProgrammeCode programme, Version added, String by, Instant now) {
        var set = added.thresholds();
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setString(2, programme.value());
                insert.setLong(3, added.version());
                insert.setInt(4, set.redemptionsPerHour());
                insert.setInt(5, set.hoursAfterLink());
                insert.setInt(6, set.hoursAfterContactChange());
                insert.setInt(7, set.hoursAfterCredentialChange());
                insert.setLong(8, set.manyPoints());
                insert.setInt(9, set.membersPerContact());
                insert.setInt(10, set.membersPerDevice());
                insert.setString(11, by);
                insert.setObject(12, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    static Thresholds read(ResultSet row) throws SQLException {
        return new Thresholds(
                row.getInt("redemptions_per_hour"),
                row.getInt("hours_after_link"),
                row.getInt("hours_after_contact"),
                row.getInt("hours_after_credentials"),
                row.getLong("many_points"),
                row.getInt("members_per_contact"),
                row.getInt("members_per_device"));
    }
}
