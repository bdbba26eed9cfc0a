package org.aftersales.ticket.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.ticket.ticket.TicketBrief;
import org.jspecify.annotations.Nullable;

/**
 * Who is owed an answer about a ticket.
 *
 * <p>Invariants: the first answer is the first public message by a person of staff and stays the first; the customer waits
 * since the oldest of their messages that nobody has answered; what is internal changes nothing here and is never told.
 * The hardest race is an answer and a message at once: both hold the conversation's row.
 */
@Entity
@Table(name = "conversation")
@Topic("ticket.conversations")
class Conversation extends Aggregate {

    @Id
    private UUID ticketId;

    private @Nullable Instant firstAnsweredAt;
    private @Nullable Instant waitingSince;

    /** Nobody has written anything yet. */
    static Conversation about(UUID ticket) {
        var conversation = new Conversation();
        conversation.ticketId = ticket;
        return conversation;
    }

    /** Somebody wrote what the customer may read. */
    void posted(UUID messageId, Author author, TicketBrief ticket, Instant now) {
        var first = author == Author.STAFF && firstAnsweredAt == null;
        switch (author) {
            case CUSTOMER -> waitingSince = waitingSince == null ? now : waitingSince;
            case STAFF -> answered(now);
            case SYSTEM -> {} // nobody has been answered by a machine
        }
        raise(MessagePosted.of(messageId, author, ticket, first, now));
    }

    private void answered(Instant now) {
        if (firstAnsweredAt == null) firstAnsweredAt = now;
        waitingSince = null;
    }

    @Override
    public UUID key() {
        return ticketId;
    }

    @Nullable
    Instant firstAnsweredAt() {
        return firstAnsweredAt;
    }

    @Nullable
    Instant waitingSince() {
        return waitingSince;
    }

    protected Conversation() {}
}
