package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The words of what somebody types, told apart by the database as it told those of the tickets. */
@ApplicationScoped
class SearchWords {
    private static final int MOST = 8;

    private final EntityManager database;

    SearchWords(EntityManager database) {
        this.database = database;
    }

    /** Each word once; of many the first eight. */
    List<String> of(String typed) {
        List<?> words = database.createNativeQuery("select unnest(search_words(:typed)) limit " + MOST)
                .setParameter("typed", typed)
                .getResultList();
        return words.stream().map(String::valueOf).toList();
    }
}
