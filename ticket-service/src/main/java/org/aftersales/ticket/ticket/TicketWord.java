package org.aftersales.ticket.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A word by which a ticket is found. The database writes them; nobody else does. */
@Entity
@Immutable
@Table(name = "ticket_word")
@IdClass(TicketWord.Key.class)
class TicketWord {

    @Id
    private String word;

    @Id
    private UUID ticketId;

    @TenantId
    private @Nullable String tenantId;

    /** A word and where it stands. */
    record Key(String word, UUID ticketId) implements Serializable {}

    protected TicketWord() {}
}
