package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search by words that were said reads is bounded by its rarest word, and what is written down says nothing. */
@QuarkusTest
class SaidWordsTest {
    private static final int COMMON = 2_000;
    private static final int RARE = 3;

    private static final String OPEN = """
            insert into ticket (tenant_id, id, version, event_count, number, kind, status, priority, customer_id,
                retailer_id, steps, opened_at)
            select current_tenant(), uuidv7(), 0, 1, 'TK-' || n, 'SUPPORT', 'OPEN', 'NORMAL', gen_random_uuid(),
                'parsian', 0, now() from generate_series(1, %d) n""".formatted(COMMON);

    private static final String SAY = """
            insert into said_word (tenant_id, word, ticket_id, told)
            select current_tenant(), ?, id, true from (
                select id, row_number() over (order by id) place from ticket) numbered where place %% ? = 0""";

    private static final String READ = "select pg_stat_get_xact_tuples_returned('said_word_pkey'::regclass)";

    @Inject
    SearchWords search;

    @Inject
    Words words;

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
    void many_tickets_about_which_two_words_were_said_and_few_with_a_third() {
        inTenant(() -> {
            Sql.call(database, connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate(OPEN);
                }
            });
            say("aaa", 1);
            say("zzz", 1);
            say("mmm", COMMON / RARE);
            return 0;
        });
    }

    @Test
    void a_common_word_is_neither_counted_nor_gone_through() {
        var found = inTenant(() -> {
            var before = read();
            var typed = search.of("aaa zzz mmm", Hearing.ALL);
            var counted = read() - before;
            var page = tickets.newest(all(), typed, new Sight.Staff(true), TicketDesk.BEHIND_ALL, 21);
            return new Found(typed.getFirst().text(), page.size(), counted, read() - before - counted);
        });

        assertEquals("mmm", found.rarest());
        assertEquals(RARE, found.tickets());
        assertTrue(found.counted() <= 2_010, found::toString);
        assertTrue(found.read() < 50, found::toString);
    }

    @Test
    void a_page_of_one_common_word_does_not_read_all_of_it() {
        var found = inTenant(() -> {
            var typed = search.of("aaa", Hearing.TOLD);
            var before = read();
            var page = tickets.newest(all(), typed, new Sight.Staff(true), TicketDesk.BEHIND_ALL, 21);
            return new Found("aaa", page.size(), 0, read() - before);
        });

        assertEquals(21, found.tickets());
        // without statistics, as here, entries are read more than once
        assertTrue(found.read() < COMMON / 4, found::toString);
    }

    @Test
    void what_stands_for_a_word_says_nothing_about_it_in_another_tenant() {
        var here = inTenant(() -> words.digest("fridge"));

        assertEquals(here, inTenant(() -> words.digest("fridge")));
        assertNotEquals(here, tenants.as(TicketScenes.aTenant(), () -> words.digest("fridge")));
    }

    /**
     * @param counted entries of the index while the rarest was looked for
     * @param read entries of the index while the page was
     */
    private record Found(String rarest, int tickets, long counted, long read) {}

    private void say(String word, int every) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(SAY.replace("%%", "%"))) {
                statement.setLong(1, words.digest(word));
                statement.setInt(2, every);
                return statement.executeUpdate();
            }
        });
    }

    private static TicketFilter all() {
        return new TicketFilter(null, null, null, null, null, null, null, null, null, null, null, "typed");
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

    private <T> T inTenant(Supplier<T> work) {
        return tenants.as(tenant, () -> transactions.get(work));
    }
}
