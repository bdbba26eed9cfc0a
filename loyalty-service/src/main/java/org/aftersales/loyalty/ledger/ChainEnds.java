package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;

/** How far the chains of many members go, in plain SQL: entities were a tenth of what the service does for an event. */
@ApplicationScoped
class ChainEnds {
    private static final String CHAIN = """
            update account a set version = a.version + 1, event_count = t.event_count, debt = t.debt,
                postings = t.postings, chain_head = t.chain_head
            from json_to_recordset(?::json) as t(id uuid, version bigint, event_count bigint, debt bigint,
                postings bigint, chain_head bytea)
            where a.tenant_id = ? and a.id = t.id and a.version = t.version""";

    private static final String LOCK = """
            select id, version, event_count, opened_at, programme, debt, postings, chain_head, active_at
            from account where tenant_id = ? and id = any(?) order by id for no key update""";

    private static final Rows<Account> ACCOUNTS = new Rows<Account>()
            .with("id", Account::key)
            .with("version", Account::version)
            .with("event_count", Account::eventCount)
            .with("debt", Account::debt)
            .with("postings", account -> account.nextPlace() - 1)
            .with("chain_head", Account::chainHead);

    private final DataSource database;
    private final Tenants tenants;

    ChainEnds(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** The accounts of these members, waited for and locked in the order in which all do it, to be written here. */
    List<Account> lock(Collection<UUID> members) {
        var tenant = tenants.current();
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(LOCK)) {
                select.setString(1, tenant);
                select.setArray(2, connection.createArrayOf("uuid", members.toArray()));
                try (var row = select.executeQuery()) {
                    var accounts = new ArrayList<Account>();
                    while (row.next()) accounts.add(Account.of(read(row, tenant)));
                    return accounts;
                }
            }
        });
    }

    private static AccountRow read(ResultSet row, String tenant) throws SQLException {
        var active = row.getObject("active_at", OffsetDateTime.class);
        return new AccountRow(
                tenant,
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getLong("event_count"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("programme"),
                row.getLong("debt"),
                row.getLong("postings"),
                row.getBytes("chain_head"),
                active == null ? null : active.toInstant());
    }

    /**
     * Writes how far the chains go by now; nobody else writes these accounts any more.
     *
     * @throws IllegalStateException when one of them was written since it was read
     */
    void write(List<Account> accounts) {
        if (accounts.isEmpty()) return;
        int written = Sql.call(database, connection -> {
            try (var update = Sql.plannedAnew(connection, CHAIN)) {
                update.setString(1, ACCOUNTS.of(accounts));
                update.setString(2, tenants.current());
                return update.executeUpdate();
            }
        });
        if (written < accounts.size()) throw new IllegalStateException("an account was not locked");
    }
}
