package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SequencedCollection;
import java.util.UUID;
import java.util.stream.LongStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The words that were said about tickets, as they are kept. */
@ApplicationScoped
class SaidWords {
    private static final String LEARN = """
            insert into said_word (tenant_id, word, ticket_id, told)
            select ?, word, ticket_id, told
            from unnest(?::bigint[], ?::uuid[], ?::boolean[]) said (word, ticket_id, told)
            on conflict (tenant_id, word, ticket_id) do update set told = true
                where excluded.told and not said_word.told""";

    private static final String FORGET =
            "delete from said_word where tenant_id = ? and ticket_id = ? and word = any(?)";

    private final AgroalDataSource database;
    private final Tenants tenants;

    SaidWords(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A word that was said about a ticket, once for each. */
    record Entry(UUID ticketId, long word, boolean told) {}

    /** Keeps them in their order: two who write words of one ticket, each in the same, do not wait for each other. */
    void learn(SequencedCollection<Entry> entries) {
        var tickets = entries.stream().map(Entry::ticketId).toArray();
        var digests = entries.stream().map(Entry::word).toArray();
        var told = entries.stream().map(Entry::told).toArray();
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(LEARN)) {
                statement.setString(1, tenants.current());
                statement.setArray(2, connection.createArrayOf("bigint", digests));
                statement.setArray(3, connection.createArrayOf("uuid", tickets));
                statement.setArray(4, connection.createArrayOf("boolean", told));
                return statement.executeUpdate();
            }
        });
    }

    void forget(UUID ticketId, LongStream digests) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, ticketId);
                statement.setArray(
                        3, connection.createArrayOf("bigint", digests.boxed().toArray()));
                return statement.executeUpdate();
            }
        });
    }
}
