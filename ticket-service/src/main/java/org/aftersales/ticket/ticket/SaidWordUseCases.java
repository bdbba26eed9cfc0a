package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;

/** By which words that were said about them tickets are found. */
@ApplicationScoped
@Transactional
public class SaidWordUseCases {
    private static final String LEARN = """
            insert into said_word (tenant_id, word, ticket_id, told)
            select :tenant, word, :ticket, :told from unnest(cast(:words as bigint[])) word
            on conflict (tenant_id, word, ticket_id) do update set told = true
                where excluded.told and not said_word.told""";

    private static final String FORGET = """
            delete from said_word
            where tenant_id = :tenant and ticket_id = :ticket and word = any(cast(:words as bigint[]))""";

    private final EntityManager database;
    private final Tenants tenants;
    private final Words words;

    SaidWordUseCases(EntityManager database, Tenants tenants, Words words) {
        this.database = database;
        this.tenants = tenants;
        this.words = words;
    }

    /**
     * The ticket is found by these words from now on.
     *
     * @param told whether the customer may read them
     */
    public void learn(UUID ticketId, String text, boolean told) {
        database.createNativeQuery(LEARN)
                .setParameter("tenant", tenants.current())
                .setParameter("ticket", ticketId)
                .setParameter("told", told)
                .setParameter("words", digests(text))
                .executeUpdate();
    }

    /** The ticket is not found by these words any more, whoever else has said them. */
    public void forget(UUID ticketId, String text) {
        database.createNativeQuery(FORGET)
                .setParameter("tenant", tenants.current())
                .setParameter("ticket", ticketId)
                .setParameter("words", digests(text))
                .executeUpdate();
    }

    /** In their order, so that two who write words of one ticket do not wait for each other. */
    private Long[] digests(String text) {
        return words.said(text).stream().map(words::digest).distinct().sorted().toArray(Long[]::new);
    }
}
