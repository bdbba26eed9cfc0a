package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search reads is bounded by its rarest word, wherever in the question that stands. */
@QuarkusTest
class SearchWordsTest {
    private static final int COMMON = 2_000;
    private static final int RARE = 3;

    private static final String OPEN = """
            insert into ticket (tenant_id, id, version, event_count, number, kind, status, priority, customer_id,
                retailer_id, steps, opened_at, subject)
            select current_tenant(), uuidv7(), 0, 1, 'TK-' || n, 'SUPPORT', 'OPEN', 'NORMAL', gen_random_uuid(),
                'parsian', 0, now(), 'aaa zzz' || case when n %% %d = 1 then ' mmm' else '' end
            from generate_series(1, %d) n""".formatted(COMMON / RARE + 1, COMMON);

    private static final String READ = "select pg_stat_get_xact_tuples_returned('ticket_word_pkey'::regclass)";

    @Inject
    SearchWords search;

    @Inject
    Tickets tickets;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    private final String tenant = TicketScenes.aTenant();

    @BeforeEach
    void many_tickets_of_two_words_and_few_of_a_third() {
        inTenant(() -> Sql.call(database, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(OPEN);
            }
        }));
    }

    @Test
    void the_word_of_the_fewest_tickets_comes_first() {
        assertEquals(List.of("mmm", "aaa", "zzz"), inTenant(() -> texts("zzz aaa mmm")));
        assertEquals(List.of("unknown", "mmm", "aaa"), inTenant(() -> texts("aaa mmm unknown")));
    }

    @Test
    void a_common_word_is_not_counted_to_its_end() {
        var read = inTenant(() -> {
            var before = read();
            search.of("aaa", Hearing.ALL);
            return read() - before;
        });

        assertTrue(read <= 1_001, "entries of the index: " + read);
    }

    @Test
    void a_common_word_before_a_rare_one_is_not_gone_through() {
        var found = inTenant(() -> {
            var words = search.of("aaa zzz mmm", Hearing.ALL);
            var before = read();
            var page = tickets.newest(all(), words, new Sight.Staff(true), TicketDesk.BEHIND_ALL, 21);
            return new Found(page.size(), read() - before);
        });

        assertEquals(RARE, found.tickets());
        assertTrue(found.read() < 50, found::toString);
    }

    private List<String> texts(String typed) {
        return search.of(typed, Hearing.ALL).stream().map(SearchWord::text).toList();
    }

    /** @param read entries of the index of words */
    private record Found(int tickets, long read) {}

    private static TicketFilter all() {
        return new TicketFilter(null, null, null, null, null, null, null, null, null, null, null, "aaa zzz mmm");
    }

    private long read() {
        return Sql.call(database, connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(READ)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private <T> T inTenant(Callable<T> work) {
        return tenants.as(tenant, () -> {
            try {
                return transactions.call(work);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
