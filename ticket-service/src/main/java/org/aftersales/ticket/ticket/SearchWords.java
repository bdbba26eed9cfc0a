package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The words of what somebody types, told apart by the database as it told those of the tickets. */
@ApplicationScoped
class SearchWords {

    /**
     * Of many words the first eight; of these the rarest first, because its tickets are gone through. No more than five
     * thousand of a word are counted: of two that are as common as that, one finds the other soon.
     */
    private static final String RAREST_FIRST = """
            select typed.word
            from (select word from unnest(search_words(:typed)) word limit 8) typed
            cross join lateral (
                select count(*) as tickets
                from (
                    select from ticket_word entry
                    where entry.tenant_id = current_tenant() and entry.word = typed.word
                    limit 5000) counted) known
            order by known.tickets, typed.word""";

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
