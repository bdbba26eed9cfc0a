package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.ticket.SearchScenes.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search reads is bounded by the rarest word, wherever that stands, and by an effort where none is rare. */
@QuarkusTest
class SearchEffortTest {
    private static final int COMMON = 2_000;
    private static final int MANY = 12_000;
    private static final int SAMPLE = Effort.USUAL.sample();
    private static final Sight STAFF = new Sight.Staff(true);

    /** Entries of both indexes of words that were looked at. */
    private static final String READ = """
            select pg_stat_get_xact_tuples_returned('ticket_word_pkey'::regclass)
                + pg_stat_get_xact_tuples_returned('said_word_pkey'::regclass)""";

    private static final String NEVER_TOGETHER = """
            insert into ticket_word (tenant_id, word, ticket_id)
            select current_tenant(), (array['odd', 'even'])[n %% 2 + 1], uuidv7(interval '1 ms' * n)
            from generate_series(1, %d) n""".formatted(2 * MANY);

    @Inject
    SearchScenes scenes;

    @Inject
    TicketSearch search;

    @Inject
    Words words;

    @Inject
    AgroalDataSource database;

    private final String tenant = TicketScenes.aTenant();

    /** @param written the words of all tickets, @param said what was said about all of them */
    @ParameterizedTest
    @CsvSource({"aaa zzz, '', mmm, ''", "'', aaa zzz, '', mmm", "aaa, zzz, '', mmm", "aaa zzz, aaa zzz, mmm, mmm"})
    void of_common_words_beside_a_rare_one_no_more_than_a_sample_is_read(
            String written, String said, String rareWritten, String rareSaid) {
        var rare = new ArrayList<UUID>();
        var tickets = new ArrayList<Told>();
        for (int n = 1; n <= COMMON; n++) {
            boolean isRare = n % 700 == 1;
            if (isRare) rare.addFirst(SearchScenes.id(n));
            tickets.add(isRare ? told(n, written + " " + rareWritten, said + " " + rareSaid) : told(n, written, said));
        }
        scenes.enter(tenant, tickets);

        for (var question : List.of("mmm aaa zzz", "zzz aaa mmm")) {
            var found = reading(() -> newest(question, TicketLists.BEHIND_ALL, 20));

            assertEquals(rare, found.ids());
            assertTrue(found.read() < 5 * SAMPLE, found::toString);
        }
    }

    @Test
    void a_page_of_one_common_word_does_not_read_all_of_it() {
        scenes.enter(
                tenant,
                IntStream.rangeClosed(1, COMMON)
                        .mapToObj(n -> told(n, "aaa", "aaa"))
                        .toList());

        var found = reading(() -> newest("aaa", TicketLists.BEHIND_ALL, 20));

        assertEquals(20, found.ids().size());
        assertTrue(found.read() <= 2 * SAMPLE, found::toString);
    }

    @Test
    void those_of_somebody_with_few_tickets_are_looked_at_and_not_those_of_a_common_word() {
        var tickets = IntStream.rangeClosed(1, COMMON)
                .mapToObj(n -> told(n, "aaa", "aaa"))
                .toList();
        scenes.enter(tenant, tickets);
        var own = new Sight.OfPerson("somebody", Set.of(tickets.getFirst().customer()));

        var found = reading(() -> search.newest(SearchScenes.typed("aaa"), own, TicketLists.BEHIND_ALL, 20));

        assertEquals(List.of(SearchScenes.id(1)), found.ids());
        assertTrue(found.read() <= 2 * SAMPLE + 2, found::toString);
    }

    @Test
    void of_common_words_that_are_never_together_a_part_is_read_and_told_where_it_goes_on() {
        scenes.enter(tenant, List.of(told(1, "odd even", "")));
        scenes.in(
                tenant,
                () -> Sql.call(database, connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(NEVER_TOGETHER);
                    }
                }));

        var first = reading(() -> newest("odd even", TicketLists.BEHIND_ALL, 20));
        var second = reading(() -> newest("odd even", first.part().next(), 20));

        assertEquals(List.of(), first.ids());
        assertTrue(first.read() < 12_000, first::toString);
        assertEquals(List.of(SearchScenes.id(1)), second.ids());
    }

    @Test
    void a_search_is_three_questions_each_a_transaction_of_its_own() throws Exception {
        scenes.enter(tenant, List.of(told(1, "aaa zzz", ""), told(2, "aaa zzz", "")));
        var agent = Tokens.agent(tenant);
        Statements.Work asked = () -> TicketScenes.as(agent)
                .queryParam("q", "aaa zzz")
                .queryParam("open", true)
                .get("/v1/tickets")
                .then()
                .statusCode(200);
        asked.once();

        var statements = Statements.of(asked);

        var count = statements.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(
                count <= 5,
                () -> count + " statements: " + statements); // with the tenant, who is told before two of them
    }

    @Test
    void what_stands_for_a_word_says_nothing_about_it_in_another_tenant() {
        var here = scenes.in(tenant, () -> words.digest("fridge"));

        assertEquals(here, scenes.in(tenant, () -> words.digest("fridge")));
        assertNotEquals(here, scenes.in(TicketScenes.aTenant(), () -> words.digest("fridge")));
    }

    /** @param read entries of the indexes of words */
    private record Found(Stretch<ReadTicket, UUID> part, long read) {
        List<UUID> ids() {
            return part.tickets().stream().map(ticket -> ticket.id().value()).toList();
        }
    }

    private Stretch<ReadTicket, UUID> newest(String question, UUID before, int limit) {
        return search.newest(SearchScenes.typed(question), STAFF, before, limit);
    }

    private Found reading(Supplier<Stretch<ReadTicket, UUID>> search) {
        return scenes.in(tenant, () -> {
            var before = read();
            return new Found(search.get(), read() - before);
        });
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

    private static Told told(int number, String written, String said) {
        var told = new HashMap<String, Boolean>();
        Stream.of(said.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> told.put(word, true));
        return new Told(
                SearchScenes.id(number),
                TicketKind.SUPPORT,
                TicketStatus.OPEN,
                UUID.randomUUID(),
                "parsian",
                List.of(written.split(" ")),
                Map.copyOf(told));
    }
}
