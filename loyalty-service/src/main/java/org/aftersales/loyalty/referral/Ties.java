package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Who has brought whom, in plain SQL. */
@ApplicationScoped
class Ties {
    private static final String BROUGHT = """
            with recursive above(member) as (
                select referrer_id from referral where tenant_id = ? and referee_id = ?
                union
                select r.referrer_id from referral r join above a on r.referee_id = a.member where r.tenant_id = ?)
            select exists (select from above where member = ?)""";

    private static final String DEVICE = """
            select exists (select from referral where tenant_id = ? and device_mark = ?)
                or exists (select from referral_code where tenant_id = ? and device_mark = ?
                    and member_id is distinct from ?::uuid)""";

    private static final String SINCE = """
            select count(*) from referral where tenant_id = ? and referrer_id = ? and accepted_at > ?""";

    private final DataSource database;
    private final Tenants tenants;

    Ties(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Whether the one has brought the other, or somebody who did, and so on. */
    boolean brought(MemberId one, MemberId other) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BROUGHT)) {
                select.setString(1, tenants.current());
                select.setObject(2, other.value());
                select.setString(3, tenants.current());
                select.setObject(4, one.value());
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /**
     * Whether another member has asked for a code, or another friend told one, with this device.
     *
     * @param own who it is that tells a code now; null for somebody who is no member
     */
    boolean known(byte[] device, @Nullable MemberId own) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(DEVICE)) {
                for (var mark = 1; mark <= 3; mark += 2) {
                    select.setString(mark, tenants.current());
                    select.setBytes(mark + 1, device);
                }
                select.setObject(5, own == null ? null : own.value());
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** How many a member has brought since then. */
    long since(MemberId referrer, Instant then) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(SINCE)) {
                select.setString(1, tenants.current());
                select.setObject(2, referrer.value());
                select.setObject(3, then.atOffset(ZoneOffset.UTC));
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
