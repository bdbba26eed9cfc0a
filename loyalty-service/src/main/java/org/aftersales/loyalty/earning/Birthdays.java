package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;

/**
 * Whose birthday a day is, in plain SQL. Only a keyed digest of month and day is kept: it answers this one question, and
 * who reads the table learns no date from it.
 */
@ApplicationScoped
class Birthdays {
    private static final String DOMAIN = "birthday.day_mark";
    private static final String KEEP = """
            insert into birthday as b (tenant_id, customer_id, day_mark, known_since) values (?, ?, ?, ?)
            on conflict (tenant_id, customer_id) do update
            set day_mark = excluded.day_mark, known_since = excluded.known_since
            where b.day_mark <> excluded.day_mark""";
    private static final String FORGET = "delete from birthday where tenant_id = ? and customer_id = ?";
    private static final String KNOWN = "select known_since from birthday where tenant_id = ? and customer_id = ?";
    private static final String OF_DAY = """
            select g.gift_id, g.customer_id from (
                select l.tenant_id, l.member_id, md5(l.member_id::text || '/' || ?)::uuid as gift_id,
                    min(b.customer_id::text)::uuid as customer_id
                from birthday b
                join customer_link l on l.tenant_id = b.tenant_id and l.customer_id = b.customer_id
                where b.tenant_id = ? and b.day_mark in (?, ?) and b.known_since <= ? and l.member_id is not null
                group by l.tenant_id, l.member_id) g
            where not exists (select from earning e
                where e.tenant_id = g.tenant_id and e.reason = 'BIRTHDAY' and e.cause_id = g.gift_id)
                and not exists (select from customer_link o join earning e on e.tenant_id = o.tenant_id
                    and e.customer_id = o.customer_id and e.reason = 'BIRTHDAY' and e.points > 0
                    and e.occurred_at > ?
                    where o.tenant_id = g.tenant_id and o.member_id = g.member_id)
            order by g.gift_id limit ?""";

    private final DataSource database;
    private final Tenants tenants;
    private final PersonalData privacy;

    Birthdays(DataSource database, Tenants tenants, PersonalData privacy) {
        this.database = database;
        this.tenants = tenants;
        this.privacy = privacy;
    }

    /** @param giftId of the member and the year */
    record Birthday(UUID giftId, CustomerId customerId) {}

    /** From when on this day is known; that stays when it is told again. */
    void keep(CustomerId customer, MonthDay day, Instant knownSince) {
        change(KEEP, customer, insert -> {
            insert.setBytes(3, mark(day));
            insert.setObject(4, knownSince.atOffset(ZoneOffset.UTC));
        });
    }

    /** Since when the day of a customer is known; nothing when it is not. */
    Optional<Instant> knownSince(CustomerId customer) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                select.setString(1, tenants.current());
                select.setObject(2, customer.value());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                            : Optional.empty();
                }
            }
        });
    }

    void forget(CustomerId customer) {
        change(FORGET, customer, _ -> {});
    }

    /** Members who have their birthday on one of the days and no gift of this year yet. */
    List<Birthday> of(Days days, int most) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, days);
                    var rows = limited(select, most).executeQuery()) {
                var found = new ArrayList<Birthday>();
                while (rows.next()) {
                    var customer = new CustomerId(rows.getObject("customer_id", UUID.class));
                    found.add(new Birthday(rows.getObject("gift_id", UUID.class), customer));
                }
                return found;
            }
        });
    }

    /**
     * Days that are celebrated together.
     *
     * @param knownBy birthdays that were told later do not count yet
     * @param notSince who was rewarded after that has changed the day, and waits for it
     */
    record Days(int year, MonthDay one, MonthDay other, Instant knownBy, Instant notSince) {}

    private PreparedStatement bound(Connection connection, Days days) throws SQLException {
        var select = connection.prepareStatement(OF_DAY);
        select.setString(1, Integer.toString(days.year()));
        select.setString(2, tenants.current());
        select.setBytes(3, mark(days.one()));
        select.setBytes(4, mark(days.other()));
        select.setObject(5, days.knownBy().atOffset(ZoneOffset.UTC));
        select.setObject(6, days.notSince().atOffset(ZoneOffset.UTC));
        return select;
    }

    private static PreparedStatement limited(PreparedStatement select, int most) throws SQLException {
        select.setInt(7, most);
        return select;
    }

    private byte[] mark(MonthDay day) {
        return privacy.digest(DOMAIN, tenants.current() + '/' + day);
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, CustomerId customer, Binding rest) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, customer.value());
                rest.bind(statement);
                return statement.executeUpdate();
            }
        });
    }
}
