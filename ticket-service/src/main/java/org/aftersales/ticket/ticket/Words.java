package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.List;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;

/** Texts taken apart, always by the database, so that what is typed and what is found are the same words. */
@ApplicationScoped
class Words {
    private static final String TYPED = "select word from unnest(search_words(:typed)) word limit 8";

    private static final String SAID = """
            select distinct word
            from unnest(search_words(:text) || search_words(replace(:text, chr(8204), ' '))) word limit 1000""";

    private final EntityManager database;
    private final PersonalData personal;
    private final Tenants tenants;

    Words(EntityManager database, PersonalData personal, Tenants tenants) {
        this.database = database;
        this.personal = personal;
        this.tenants = tenants;
    }

    /** The first eight words of what somebody looks for. */
    List<String> typed(String text) {
        return texts(TYPED, "typed", text);
    }

    /** The words of a text, with a zero-width non-joiner as a space and as nothing; at most a thousand. */
    List<String> said(String text) {
        return texts(SAID, "text", text);
    }

    private List<String> texts(String query, String name, String text) {
        List<?> found =
                database.createNativeQuery(query).setParameter(name, text).getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    /** What stands for the word where its text must not: eight bytes by a key of ours, other ones for each tenant. */
    long digest(String word) {
        return ByteBuffer.wrap(personal.digest("ticket.said_word", tenants.current() + '\n' + word))
                .getLong();
    }
}
