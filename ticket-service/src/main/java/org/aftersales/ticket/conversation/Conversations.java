package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.kit.tenant.Tenants;

@ApplicationScoped
class Conversations implements Aggregates<Conversation, UUID> {

    private final Tenants tenants;

    Conversations(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The conversation of a ticket, begun where there was none, and held until the transaction ends. */
    Conversation take(UUID ticket) {
        getEntityManager()
                .createNativeQuery("""
                        insert into conversation (tenant_id, ticket_id, version, event_count) values (?1, ?2, 0, 0)
                        on conflict do nothing""")
                .setParameter(1, tenants.current())
                .setParameter(2, ticket)
                .executeUpdate();
        return lock(ticket);
    }
}
