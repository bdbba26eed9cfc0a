package org.aftersales.loyalty.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** Who let points end later and why, in plain SQL: only ever added to. */
@ApplicationScoped
class Extensions {
    private static final String ADD = """
            insert into expiry_extension (tenant_id, id, member_id, until_on, reason, evidence, extended_by,
                extended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF = """
            select id, member_id, until_on, reason, evidence, extended_by, extended_at from expiry_extension
            where tenant_id = ? and member_id = ? and id < ? order by id desc limit ?""";

    private static final UUID HIGHEST = new UUID(-1, -1);

    private final DataSource database;
    private final Tenants tenants;

    Extensions(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void add(Extension extension) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, extension.id());
                insert.setObject(3, extension.memberId().value());
                insert.setObject(4, extension.until());
                insert.setString(5, extension.reason().name());
                insert.setString(6, extension.evidence());
                insert.setString(7, extension.by());
                insert.setObject(8, extension.at().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** All of a member, the newest first. */
    List<Extension> of(MemberId member) {
        return below(member, HIGHEST, Integer.MAX_VALUE);
    }

    /** As {@link #of}, those below an id. */
    List<Extension> below(MemberId member, UUID id, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                select.setObject(3, id);
                select.setInt(4, most);
                try (var rows = select.executeQuery()) {
                    var extensions = new ArrayList<Extension>();
                    while (rows.next()) extensions.add(extension(rows));
                    return extensions;
                }
            }
        });
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("until_on", LocalDate.class),
                ExtensionReason.valueOf(row.getString("reason")),
                row.getString("evidence"),
                row.getString("extended_by"),
                row.getObject("extended_at", OffsetDateTime.class).toInstant());
    }
}
