package org.aftersales.ticket.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How far the changes of a ticket go, so that one cut off at the end is missed. Its ticket's lock guards it. */
@Entity
@Table(name = "ticket_change_chain")
class ChangeChain {

    @Id
    private UUID ticketId;

    @TenantId
    private @Nullable String tenantId;

    private int length;
    private byte[] head;

    /** Whether there were appointments before their steps were kept here, and they have not entered yet. */
    private boolean behind;

    static ChangeChain begun(UUID ticketId) {
        var chain = new ChangeChain();
        chain.ticketId = ticketId;
        chain.head = new byte[0];
        return chain;
    }

    void append(TicketChange change) {
        length = change.place();
        head = change.seal();
    }

    void catchUp() {
        behind = false;
    }

    UUID ticketId() {
        return ticketId;
    }

    int length() {
        return length;
    }

    byte[] head() {
        return head.clone();
    }

    boolean isBehind() {
        return behind;
    }

    protected ChangeChain() {}
}
