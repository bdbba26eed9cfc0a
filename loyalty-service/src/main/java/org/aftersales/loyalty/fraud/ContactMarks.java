package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** How people can be reached, as keyed digests, in plain SQL: equal ones are found, and nobody reads more from them. */
@ApplicationScoped
class ContactMarks {
    private static final String DOMAIN = "contact_mark.mark";

    private static final String KEEP = """
            with told as (select ?::text as tenant, ?::uuid as customer, ?::text as kind, ?::bytea as mark,
                ?::timestamptz as moment)
            insert into contact_mark as known (tenant_id, customer_id, kind, mark, told_at, changed_at)
            select tenant, customer, kind, mark, moment, (
                select moment from customer_link l
                where l.tenant_id = tenant and l.customer_id = customer and l.member_id is not null)
            from told
            on conflict (tenant_id, customer_id, kind)
            do update set mark = excluded.mark, told_at = excluded.told_at, changed_at =
                case when known.mark = excluded.mark then known.changed_at else excluded.told_at end""";

    private static final String KEEP_ONLY = """
            delete from contact_mark where tenant_id = ? and customer_id = ? and kind <> all(?)""";

    private static final String FORGET = "delete from contact_mark where tenant_id = ? and customer_id = ?";

    private static final String KINDS = """
            select kind from contact_mark where tenant_id = ? and customer_id = ? order by kind""";

    private static final String SHARED = """
            select a.kind from customer_link one
            join contact_mark a on a.tenant_id = one.tenant_id and a.customer_id = one.customer_id
            join customer_link other on other.tenant_id = one.tenant_id and other.member_id = ?
            join contact_mark b on b.tenant_id = a.tenant_id and b.customer_id = other.customer_id
                and b.kind = a.kind and b.mark = a.mark
            where one.tenant_id = ? and one.member_id = ? order by a.kind desc limit 1""";

    private final DataSource database;
    private final Tenants tenants;
    private final PersonalData privacy;
    private final Clock clock;

    ContactMarks(DataSource database, Tenants tenants, PersonalData privacy, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** No other kinds are kept. When a member came to be reached otherwise, or by something more, is kept too. */
    void keep(CustomerId customer, Map<ContactKind, String> plain) {
        keepOnly(customer, plain.keySet());
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(KEEP)) {
                for (var one : plain.entrySet()) {
                    insert.setString(1, tenants.current());
                    insert.setObject(2, customer.value());
                    insert.setString(3, one.getKey().name());
                    insert.setBytes(4, mark(one.getKey(), one.getValue()));
                    insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private void keepOnly(CustomerId customer, Set<ContactKind> kinds) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(KEEP_ONLY)) {
                delete.setString(1, tenants.current());
                delete.setObject(2, customer.value());
                var names = kinds.stream().map(ContactKind::name).toArray();
                delete.setArray(3, connection.createArrayOf("text", names));
                return delete.executeUpdate();
            }
        });
    }

    List<ContactKind> kinds(CustomerId customer) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(KINDS)) {
                select.setString(1, tenants.current());
                select.setObject(2, customer.value());
                try (var rows = select.executeQuery()) {
                    var kinds = new ArrayList<ContactKind>();
                    while (rows.next()) kinds.add(ContactKind.valueOf(rows.getString(1)));
                    return kinds;
                }
            }
        });
    }

    void forget(CustomerId customer) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.setString(1, tenants.current());
                delete.setObject(2, customer.value());
                return delete.executeUpdate();
            }
        });
    }

    Optional<ContactKind> shared(MemberId one, MemberId other) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(SHARED)) {
                select.setObject(1, other.value());
                select.setString(2, tenants.current());
                select.setObject(3, one.value());
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(ContactKind.valueOf(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    private byte[] mark(ContactKind kind, String plain) {
        return privacy.digest(DOMAIN, tenants.current() + '/' + kind + '/' + plain);
    }
}
