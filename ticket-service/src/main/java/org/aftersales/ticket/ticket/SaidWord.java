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

/** A word that was said about a ticket, as a keyed digest, for messages are sealed. */
@Entity
@Immutable
@Table(name = "said_word")
@IdClass(SaidWord.Key.class)
class SaidWord {

    @Id
    private long word;

    @Id
    private UUID ticketId;

    @TenantId
    private @Nullable String tenantId;

    /** Whether it stands in a message that the customer may read. */
    private boolean told;

    /** A word and where it was said. */
    record Key(long word, UUID ticketId) implements Serializable {}

    protected SaidWord() {}
}
