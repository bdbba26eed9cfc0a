package org.aftersales.warranty.customer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;

/** Customers as registrations find and add them: one by a plain insert, up to five hundred by one statement. */
@ApplicationScoped
class CustomerTable {

    private static final Rows<CustomerRow> ROW = new Rows<CustomerRow>()
            .with("id", CustomerRow::id)
            .with("reference", CustomerRow::reference)
            .with("reference_digest", CustomerRow::referenceDigest)
            .with("contact", CustomerRow::contact)
            .with("locale", CustomerRow::locale)
            .with("marketing_consent", row -> row.buyer().consentsToMarketing());

    private static final String TELL = """
            with told as (select * from json_to_recordset(?::json) as told(id uuid, reference text,
                reference_digest bytea, contact bytea, locale text, marketing_consent boolean))
            """;

    private static final String ADD_MANY = TELL + """
            insert into customer (tenant_id, id, version, event_count, retailer_id, reference, reference_digest,
                contact, locale, marketing_consent, registered_at)
            select ?, id, 0, 0, ?, reference, reference_digest, contact, locale, marketing_consent, ?::timestamptz
            from told order by reference_digest
            on conflict (tenant_id, retailer_id, reference_digest) do nothing
            returning id, id""";

    private static final String ADD_ONE = """
            insert into customer (tenant_id, version, event_count, retailer_id, registered_at, %s)
            values (?, 0, 0, ?, ?, %s)
            on conflict (tenant_id, retailer_id, reference_digest) do nothing""".formatted(ROW.names(), ROW.marks());

    /** {@code limit 1} keeps the planner at one index probe a customer. */
    private static final String FIND = TELL + """
            select told.id, known.id from told cross join lateral (
                select id from customer
                where tenant_id = ? and retailer_id = ? and reference_digest = told.reference_digest limit 1) known""";

    private static final String DELETE_UNUSED = """
            delete from customer where tenant_id = ? and id = any(?) and version = 0 and not exists (
                select from unit where unit.tenant_id = customer.tenant_id and unit.customer_id = customer.id)""";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Contacts contacts;
    private final Clock clock;

    CustomerTable(AgroalDataSource database, Tenants tenants, Contacts contacts, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The customers of these buyers, in their order, and added where they were not known. */
    List<CustomerId> findOrAdd(String retailer, List<Buyer> buyers) {
        var rows = buyers.stream().map(this::row).toList();
        var distinct = new LinkedHashMap<String, CustomerRow>();
        rows.forEach(row -> distinct.putIfAbsent(row.identity(), row));
        var ids = new HashMap<CustomerId, CustomerId>();
        while (ids.size() < distinct.size()) {
            // A second round only when another transaction took back between our insert and our look what it had added.
            var added = Sql.call(database, connection -> add(connection, retailer, missing(distinct, ids)));
            ids.putAll(added);
            if (ids.size() == distinct.size()) break;
            ids.putAll(Sql.call(database, connection -> find(connection, retailer, missing(distinct, ids))));
        }
        return rows.stream()
                .map(row -> ids.get(distinct.get(row.identity()).id()))
                .toList();
    }

    private static List<CustomerRow> missing(Map<String, CustomerRow> all, Map<CustomerId, CustomerId> known) {
        return all.values().stream().filter(row -> !known.containsKey(row.id())).toList();
    }

    private CustomerRow row(Buyer buyer) {
        var id = new CustomerId(Uuids.v7(clock));
        return CustomerRow.of(id, buyer, contacts.seal(id, buyer));
    }

    private Map<CustomerId, CustomerId> add(Connection connection, String retailer, List<CustomerRow> rows)
            throws SQLException {
        return rows.size() == 1 ? addOne(connection, retailer, rows.getFirst()) : addMany(connection, retailer, rows);
    }

    private Map<CustomerId, CustomerId> addOne(Connection connection, String retailer, CustomerRow row)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD_ONE)) {
            statement.setString(1, tenants.current());
            statement.setString(2, retailer);
            statement.setObject(3, clock.instant().toString(), Types.OTHER);
            ROW.bind(statement, 4, row);
            return statement.executeUpdate() == 1 ? Map.of(row.id(), row.id()) : Map.of();
        }
    }

    private Map<CustomerId, CustomerId> addMany(Connection connection, String retailer, List<CustomerRow> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD_MANY)) {
            bind(statement, retailer, rows);
            statement.setString(4, clock.instant().toString());
            return pairs(statement);
        }
    }

    private Map<CustomerId, CustomerId> find(Connection connection, String retailer, List<CustomerRow> rows)
            throws SQLException {
        try (var statement = Sql.plannedAnew(connection, FIND)) {
            bind(statement, retailer, rows);
            return pairs(statement);
        }
    }

    private void bind(PreparedStatement statement, String retailer, List<CustomerRow> rows) throws SQLException {
        statement.setString(1, ROW.of(rows));
        statement.setString(2, tenants.current());
        statement.setString(3, retailer);
    }

    private static Map<CustomerId, CustomerId> pairs(PreparedStatement statement) throws SQLException {
        try (var answer = statement.executeQuery()) {
            var ids = new HashMap<CustomerId, CustomerId>();
            while (answer.next()) {
                ids.put(
                        new CustomerId(answer.getObject(1, UUID.class)),
                        new CustomerId(answer.getObject(2, UUID.class)));
            }
            return ids;
        }
    }

    void deleteUnused(Collection<CustomerId> ids) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(DELETE_UNUSED)) {
                statement.setString(1, tenants.current());
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                return statement.executeUpdate();
            }
        });
    }
}
