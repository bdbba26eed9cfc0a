package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;

/** How far the chains of many members go. */
@ApplicationScoped
class ChainEnds {
    private static final String CHAIN = """
            update account a set version = a.version + 1, event_count = t.event_count, debt = t.debt,
                postings = t.postings, chain_head = t.chain_head
            from json_to_recordset(?::json) as t(id uuid, version bigint, event_count bigint, debt bigint,
                postings bigint, chain_head bytea)
            where a.tenant_id = ? and a.id = t.id and a.version = t.version""";

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
