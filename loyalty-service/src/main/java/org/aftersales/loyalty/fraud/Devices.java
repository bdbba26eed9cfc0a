package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** Who redeems with which device, in plain SQL: keyed digests, so that nobody reads which. */
@ApplicationScoped
class Devices {
    private static final Duration DAY = Duration.ofHours(24);
    private static final String DOMAIN = "device_use.mark";

    private static final String USE = """
            insert into device_use (tenant_id, mark, member_id, used_at) values (?, ?, ?, ?)
            on conflict (tenant_id, mark, member_id) do update set used_at = excluded.used_at""";

    private static final String OTHERS = """
            select count(*) from (
                select from (
                    select tenant_id, member_id, used_at from device_use where tenant_id = ? and mark = ? offset 0) u
                where u.member_id <> ? and u.used_at > greatest(?,
                    (select max(h.released_at) from fraud_hold h where h.tenant_id = u.tenant_id and h.member_id = ?))
                limit ?) others""";

    private static final String FORGET = "delete from device_use where tenant_id = ? and member_id = ?";
    private static final String OF = """
            select used_at from device_use where tenant_id = ? and member_id = ? order by used_at""";

    private final DataSource database;
    private final Tenants tenants;
    private final PersonalData privacy;

    Devices(DataSource database, Tenants tenants, PersonalData privacy) {
        this.database = database;
        this.tenants = tenants;
        this.privacy = privacy;
    }

    /** The keyed digest of a device. */
    byte[] mark(String device) {
        return privacy.digest(DOMAIN, tenants.current() + '/' + device);
    }

    /** A person redeems with a device. */
    void use(byte[] device, MemberId person, Instant now) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(USE)) {
                insert.setString(1, tenants.current());
                insert.setBytes(2, device);
                insert.setObject(3, person.value());
                insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /**
     * How many other people have redeemed with a device within a day, and since the member was released last.
     *
     * @param most so many are counted
     */
    long others(byte[] device, MemberId person, MemberId member, Instant now, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OTHERS)) {
                select.setString(1, tenants.current());
                select.setBytes(2, device);
                select.setObject(3, person.value());
                select.setObject(4, now.minus(DAY).atOffset(ZoneOffset.UTC));
                select.setObject(5, member.value());
                select.setInt(6, most);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    void forget(MemberId person) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                bind(delete, person);
                return delete.executeUpdate();
            }
        });
    }

    /** When a person has redeemed with each of their devices last. */
    List<Instant> of(MemberId person) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                bind(select, person);
                try (var rows = select.executeQuery()) {
                    var used = new ArrayList<Instant>();
                    while (rows.next())
                        used.add(rows.getObject(1, OffsetDateTime.class).toInstant());
                    return used;
                }
            }
        });
    }

    private void bind(PreparedStatement statement, MemberId person) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setObject(2, person.value());
    }
}
