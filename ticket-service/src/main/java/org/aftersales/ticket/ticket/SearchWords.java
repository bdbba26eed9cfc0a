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
            select word from (select word from unnest(search_words(:typed)) word limit 8) typed
            order by count_tickets(word, 1000), word""";

    private final EntityManager database;

    SearchWords(EntityManager database) {
        this.database = database;
    }

    /** Each word once, that of the fewest tickets first. */
    List<String> of(String typed) {
        List<?> words = database.createNativeQuery(RAREST_FIRST)
                .setParameter("typed", typed)
                .getResultList();
        return words.stream().map(String::valueOf).toList();
    }
}
