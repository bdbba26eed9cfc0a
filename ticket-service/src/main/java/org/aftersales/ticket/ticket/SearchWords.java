package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The words of what somebody types, told apart by the database as it told those of the tickets. */
@ApplicationScoped
class SearchWords {

    /**
     * Of many words the first eight; of these the rarest first, because its tickets are gone through. No more than a
     * thousand of a word are counted, which takes a millisecond or two: of two that are as common as that, one soon finds
     * the other.
     */
    private static final String RAREST_FIRST = """
            select word, said from unnest(cast(:words as text[]), cast(:said as bigint[])) typed (word, said)
            order by count_tickets(word, 1000) + case when :hears then count_said(said, 1000) else 0 end, word""";

    private final EntityManager database;
    private final Words words;

    SearchWords(EntityManager database, Words words) {
        this.database = database;
        this.words = words;
    }

    /** Each word once, that of the fewest tickets first. */
    List<SearchWord> of(String typed, Hearing hearing) {
        var found = words.typed(typed);
        List<?> rows = database.createNativeQuery(RAREST_FIRST)
                .setParameter("words", found.toArray(String[]::new))
                .setParameter("said", found.stream().map(words::digest).toArray(Long[]::new))
                .setParameter("hears", hearing != Hearing.NONE)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SearchWord(String.valueOf(row[0]), ((Number) row[1]).longValue()))
                .toList();
    }
}
