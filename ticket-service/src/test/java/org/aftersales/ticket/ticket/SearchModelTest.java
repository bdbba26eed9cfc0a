package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketStatus.CANCELLED;
import static org.aftersales.ticket.ticket.TicketStatus.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.ticket.ticket.SearchScenes.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search finds is what looking at every ticket finds, page by page, however far it looks at a time. */
@QuarkusTest
class SearchModelTest {
    private static final int TICKETS = 400;
    private static final int QUESTIONS = 150;
    private static final List<String> RETAILERS = List.of("parsian", "novin");
    private static final List<UUID> CUSTOMERS =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    /** From the commonest to the rarest; the last nobody has used. */
    private static final List<String> WORDS = List.of("the", "door", "leaks", "hums", "motor", "ozone", "never");

    private static final List<Effort> EFFORTS =
            List.of(Effort.USUAL, new Effort(2, List.of(3, 5, 20)), new Effort(1, List.of(1)));

    @Inject
    SearchScenes scenes;

    @Inject
    TicketSearch search;

    private final String tenant = TicketScenes.aTenant();

    /** @param seed of the tickets and the questions */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_question_finds_what_looking_at_each_ticket_finds(long seed) {
        var random = new Random(seed);
        var tickets = tickets(random);
        scenes.enter(tenant, tickets);
        scenes.enter(TicketScenes.aTenant(), tickets(new Random(seed)));

        for (int n = 0; n < QUESTIONS; n++) {
            var question = question(random);
            var expected = question.answer(tickets);
            for (var effort : EFFORTS) assertEquals(expected, found(question, effort), () -> question + " " + effort);
        }
    }

    @Test
    void pages_are_full_while_more_is_found_soon() {
        scenes.enter(tenant, tickets(new Random(4)));
        var question = new Question(List.of("the"), null, null, null, new Sight.Staff(true), 7);

        var sizes = pages(question, Effort.USUAL).stream().map(List::size).toList();

        assertTrue(sizes.size() > 3, sizes::toString);
        assertEquals(Collections.nCopies(sizes.size() - 1, 7), sizes.subList(0, sizes.size() - 1));
    }

    /** @param limit of a page */
    private record Question(
            List<String> words,
            @Nullable TicketStatus status,
            @Nullable TicketKind kind,
            @Nullable UUID customer,
            Sight sight,
            int limit) {

        List<UUID> answer(List<Told> tickets) {
            return tickets.reversed().stream().filter(this::finds).map(Told::id).toList();
        }

        TicketFilter filter() {
            return SearchScenes.filter(status, kind, customer, String.join(" ", words));
        }

        private boolean finds(Told ticket) {
            return (status == null || status == ticket.status())
                    && (kind == null || kind == ticket.kind())
                    && (customer == null || customer.equals(ticket.customer()))
                    && isSeen(ticket)
                    && words.stream().allMatch(word -> ticket.written().contains(word) || isHeard(word, ticket));
        }

        private boolean isSeen(Told ticket) {
            return switch (sight) {
                case Sight.Staff all -> true;
                case Sight.OfRetailer its -> its.retailerId().equals(ticket.retailer());
                case Sight.OfPerson own -> own.customerIds().contains(ticket.customer());
            };
        }

        private boolean isHeard(String word, Told ticket) {
            var told = ticket.said().get(word);
            return switch (sight.hears()) {
                case ALL -> told != null;
                case TOLD -> Boolean.TRUE.equals(told);
                case NONE -> false;
            };
        }
    }

    private List<UUID> found(Question question, Effort effort) {
        return pages(question, effort).stream().flatMap(List::stream).toList();
    }

    private List<List<UUID>> pages(Question question, Effort effort) {
        return scenes.in(tenant, () -> {
            var pages = new ArrayList<List<UUID>>();
            UUID before = TicketLists.BEHIND_ALL;
            while (before != null) {
                var part = search.newest(question.filter(), question.sight(), before, question.limit(), effort);
                pages.add(part.tickets().stream()
                        .map(ticket -> ticket.id().value())
                        .toList());
                assertTrue(part.next() == null || part.next().toString().compareTo(before.toString()) < 0, "goes on");
                before = part.next();
            }
            return pages;
        });
    }

    private static Question question(Random random) {
        var sights = List.of(
                new Sight.Staff(true),
                new Sight.Staff(false),
                new Sight.OfRetailer(any(RETAILERS, random)),
                new Sight.OfPerson("somebody", Set.copyOf(CUSTOMERS.subList(0, random.nextInt(3)))));
        var words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        return new Question(
                List.copyOf(words.subList(0, 1 + random.nextInt(3))),
                random.nextInt(4) == 0 ? any(List.of(OPEN, CANCELLED), random) : null,
                random.nextInt(4) == 0 ? any(Arrays.asList(TicketKind.values()), random) : null,
                random.nextInt(6) == 0 ? any(CUSTOMERS, random) : null,
                any(sights, random),
                1 + random.nextInt(30));
    }

    private static List<Told> tickets(Random random) {
        return IntStream.range(0, TICKETS)
                .mapToObj(n -> new Told(
                        SearchScenes.id(n + 1),
                        any(Arrays.asList(TicketKind.values()), random),
                        random.nextInt(3) == 0 ? CANCELLED : OPEN,
                        any(CUSTOMERS, random),
                        any(RETAILERS, random),
                        words(random),
                        said(random)))
                .toList();
    }

    private static Map<String, Boolean> said(Random random) {
        var said = new HashMap<String, Boolean>();
        for (var word : words(random)) said.put(word, random.nextBoolean());
        return said;
    }

    /** Each word half as often as the one before it. */
    private static List<String> words(Random random) {
        return IntStream.range(0, WORDS.size() - 1)
                .filter(place -> random.nextInt(2 << place) == 0)
                .mapToObj(WORDS::get)
                .toList();
    }

    private static <T> T any(List<? extends T> many, Random random) {
        return many.get(random.nextInt(many.size()));
    }
}
