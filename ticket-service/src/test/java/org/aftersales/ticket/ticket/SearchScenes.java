package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.jspecify.annotations.Nullable;

/** Many tickets at once, entered as they stand, and what was said about them. */
@ApplicationScoped
class SearchScenes {
    private static final String OPEN = """
            insert into ticket (tenant_id, id, version, event_count, number, kind, status, priority, customer_id,
                retailer_id, steps, opened_at, subject)
            values (current_tenant(), ?, 0, 1, 'TK-' || ?, ?, ?, 'NORMAL', ?, ?, 0, now(), ?)""";

    private static final String SAY =
            "insert into said_word (tenant_id, word, ticket_id, told) values (current_tenant(), ?, ?, ?)";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Transactions transactions;
    private final Words words;

    SearchScenes(AgroalDataSource database, Tenants tenants, Transactions transactions, Words words) {
        this.database = database;
        this.tenants = tenants;
        this.transactions = transactions;
        this.words = words;
    }

    /** @param said the words that were said about it, and whether the customer may read them */
    record Told(
            UUID id,
            TicketKind kind,
            TicketStatus status,
            UUID customer,
            String retailer,
            List<String> written,
            Map<String, Boolean> said) {}

    /** Ids in the order of their numbers. */
    static UUID id(long number) {
        return new UUID(number << 16 | 0x7000, Long.MIN_VALUE | number);
    }

    /** Restricts to what is typed. */
    static TicketFilter typed(String words) {
        return filter(null, null, null, words);
    }

    static TicketFilter filter(
            @Nullable TicketStatus status, @Nullable TicketKind kind, @Nullable UUID customer, String words) {
        return new TicketFilter(status, kind, null, null, null, null, customer, null, null, null, null, words);
    }

    void enter(String tenant, List<Told> tickets) {
        batch(tenant, OPEN, statement -> {
            for (var ticket : tickets) {
                statement.setObject(1, ticket.id());
                statement.setString(2, ticket.id().toString());
                statement.setString(3, ticket.kind().name());
                statement.setString(4, ticket.status().name());
                statement.setObject(5, ticket.customer());
                statement.setString(6, ticket.retailer());
                statement.setString(7, String.join(" ", ticket.written()));
                statement.addBatch();
            }
        });
        batch(tenant, SAY, statement -> {
            for (var ticket : tickets) {
                for (var said : ticket.said().entrySet()) {
                    statement.setLong(1, words.digest(said.getKey()));
                    statement.setObject(2, ticket.id());
                    statement.setBoolean(3, said.getValue());
                    statement.addBatch();
                }
            }
        });
    }

    /** In a transaction of the tenant's. */
    <T> T in(String tenant, Supplier<T> work) {
        return tenants.as(tenant, () -> transactions.get(work));
    }

    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    private void batch(String tenant, String sql, Filling filling) {
        in(
                tenant,
                () -> Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        filling.of(statement);
                        return statement.executeBatch().length;
                    }
                }));
    }
}
