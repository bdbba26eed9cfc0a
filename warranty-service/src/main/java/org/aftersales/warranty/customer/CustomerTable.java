package org.aftersales.warranty.customer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.Columns;

/** Customers as registrations find and add them: one statement for one sale or for five hundred. */
@ApplicationScoped
class CustomerTable {

    private static final String FIND_OR_ADD = """
            with told as (
                select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::boolean[])
                    as told(id, reference, digest, contact, locale, consent)),
            known as (
                select told.id as told_id, customer.id from told cross join lateral (
                    select id from customer
                    where tenant_id = ? and retailer_id = ? and reference_digest = digest limit 1) customer),
            added as (
                insert into customer (tenant_id, id, version, event_count, retailer_id, reference, reference_digest,
                    contact, locale, marketing_consent, registered_at)
                select ?, id, 0, 0, ?, reference, digest, contact, locale, consent, ?::timestamptz from told
                where id not in (select told_id from known) order by digest
                on conflict (tenant_id, retailer_id, reference_digest) do nothing
                returning id)
            select told_id, id from known union all select id, id from added""";

    private static final String DELETE_UNUSED = """
            delete from customer where tenant_id = ? and id = any(?) and not exists (
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
            // A second round only when another transaction added one of them between our look and our insert.
            var missing = distinct.values().stream()
                    .filter(row -> !ids.containsKey(row.id()))
                    .toList();
            ids.putAll(Sql.call(database, connection -> findOrAdd(connection, retailer, missing)));
        }
        return rows.stream()
                .map(row -> ids.get(distinct.get(row.identity()).id()))
                .toList();
    }

    private CustomerRow row(Buyer buyer) {
        var id = new CustomerId(Uuids.v7(clock));
        return CustomerRow.of(id, buyer, contacts.seal(id, buyer));
    }

    private Map<CustomerId, CustomerId> findOrAdd(Connection connection, String retailer, List<CustomerRow> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(FIND_OR_ADD)) {
            new Columns<>(statement, rows)
                    .each("uuid", CustomerRow::id)
                    .each("text", CustomerRow::reference)
                    .each("bytea", CustomerRow::referenceDigest)
                    .each("bytea", CustomerRow::contact)
                    .each("text", CustomerRow::locale)
                    .each("bool", row -> row.buyer().consentsToMarketing())
                    .once(tenants.current())
                    .once(retailer)
                    .once(tenants.current())
                    .once(retailer)
                    .once(clock.instant().toString());
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
    }

    void deleteUnused(Collection<CustomerId> ids) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(DELETE_UNUSED)) {
                new Columns<>(statement, List.copyOf(ids))
                        .once(tenants.current())
                        .each("uuid", id -> id);
                return statement.executeUpdate();
            }
        });
    }
}
