package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The links of all customers, in plain SQL: every earned point passes here. */
@ApplicationScoped
class CustomerLinks {
    // A programme that began while the row was waited for is not seen, and nothing that is judged now happened in it.
    private static final String COLUMNS = """
            customer_id, member_id, linked_at,
            exists (select from programme p where p.tenant_id = customer_link.tenant_id) as elsewhere
            """;

    // The update that changes nothing takes the row's lock and, unlike a select, also waits for a row that another
    // transaction has inserted and not yet committed; what it returns is what that transaction left.
    private static final String LOCK = """
            insert into customer_link (tenant_id, customer_id) values (?, ?)
            on conflict (tenant_id, customer_id) do update set customer_id = excluded.customer_id
            returning
            """ + COLUMNS;
    private static final String LOCK_ALL = """
            insert into customer_link (tenant_id, customer_id) select ?, id from unnest(?::uuid[]) id order by id
            on conflict (tenant_id, customer_id) do update set customer_id = excluded.customer_id
            returning
            """ + COLUMNS;
    private static final String LOCK_KNOWN = "select " + COLUMNS + """
            from customer_link where tenant_id = ? and customer_id = ? for no key update""";
    private static final String LOCK_ALL_KNOWN = "select " + COLUMNS + """
            from customer_link where tenant_id = ? and customer_id = any(?)
            order by customer_id for no key update""";
    private static final String FIND = "select " + COLUMNS + """
            from customer_link where tenant_id = ? and customer_id = ?""";
    private static final String SAVE = """
            update customer_link set member_id = ?, linked_at = ? where tenant_id = ? and customer_id = ?""";
    private static final String ANY = """
            select exists (select from customer_link where tenant_id = ? and member_id = ?)""";
    private static final String FIRST = """
            select customer_id from customer_link where tenant_id = ? and member_id = ?
            order by linked_at, customer_id limit 1""";

    private static final String OF = "select customer_id from customer_link where tenant_id = ? and member_id = ?";

    private static final String LOCK_SUBJECT = "select pg_advisory_xact_lock(hashtextextended(?, ?))";

    /** Keeps these advisory locks apart from those of other users of the database. */
    private static final long SUBJECTS = 0x4c4f59414c5459L;

    private final DataSource database;
    private final Tenants tenants;

    CustomerLinks(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    CustomerLink lock(CustomerId customer) {
        return read(LOCK, customer).orElseThrow();
    }

    /** As {@link #lock}; nothing when nobody has told of the customer. */
    Optional<CustomerLink> lockKnown(CustomerId customer) {
        return read(LOCK_KNOWN, customer);
    }

    /** As {@link #lock} for many at once, in an order that is the same for all. */
    Map<CustomerId, CustomerLink> lock(Set<CustomerId> customers) {
        return read(LOCK_ALL, customers);
    }

    /** As {@link #lockKnown(CustomerId)} for many at once, in the same order. */
    Map<CustomerId, CustomerLink> lockKnown(Set<CustomerId> customers) {
        return read(LOCK_ALL_KNOWN, customers);
    }

    private Map<CustomerId, CustomerLink> read(String sql, Set<CustomerId> customers) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenants.current());
                var ids = customers.stream().map(CustomerId::value).toArray();
                statement.setArray(2, connection.createArrayOf("uuid", ids));
                try (var row = statement.executeQuery()) {
                    var links = new HashMap<CustomerId, CustomerLink>();
                    while (row.next()) {
                        var link = link(row);
                        links.put(link.customerId(), link);
                    }
                    return links;
                }
            }
        });
    }

    Optional<CustomerLink> find(CustomerId customer) {
        return read(FIND, customer);
    }

    void save(CustomerLink link) {
        Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(SAVE)) {
                update.setObject(
                        1, link.memberId() == null ? null : link.memberId().value());
                update.setObject(
                        2, link.linkedAt() == null ? null : link.linkedAt().atOffset(ZoneOffset.UTC));
                update.setString(3, tenants.current());
                update.setObject(4, link.customerId().value());
                return update.executeUpdate();
            }
        });
    }

    boolean anyOf(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ANY)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                try (var answer = select.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        });
    }

    Optional<CustomerId> firstOf(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIRST)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(new CustomerId(row.getObject(1, UUID.class))) : Optional.empty();
                }
            }
        });
    }

    /** All that a member is a customer as. */
    Set<CustomerId> of(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                try (var rows = select.executeQuery()) {
                    var customers = new HashSet<CustomerId>();
                    while (rows.next()) customers.add(new CustomerId(rows.getObject(1, UUID.class)));
                    return customers;
                }
            }
        });
    }

    /** Two customers of one person, linked at the same time, must not enrol the person twice. */
    void lockSubject(String subject) {
        Sql.call(database, connection -> {
            try (var lock = connection.prepareStatement(LOCK_SUBJECT)) {
                lock.setString(1, tenants.current() + '/' + subject);
                lock.setLong(2, SUBJECTS);
                return lock.execute();
            }
        });
    }

    private Optional<CustomerLink> read(String sql, CustomerId customer) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, customer.value());
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(link(row)) : Optional.empty();
                }
            }
        });
    }

    private static CustomerLink link(ResultSet row) throws SQLException {
        var customer = new CustomerId(row.getObject("customer_id", UUID.class));
        var member = row.getObject("member_id", UUID.class);
        var elsewhere = row.getBoolean("elsewhere");
        if (member == null) return new CustomerLink(customer, null, null, elsewhere);
        Instant since = row.getObject("linked_at", OffsetDateTime.class).toInstant();
        return new CustomerLink(customer, new MemberId(member), since, elsewhere);
    }
}
