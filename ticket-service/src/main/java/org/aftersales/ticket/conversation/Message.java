package org.aftersales.ticket.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that was written about a ticket. Never changed, so nobody learns later what was meant for few. */
@Entity
@Immutable
@Table(name = "message")
class Message {

    /** The column whose words are sealed. */
    static final String BODY = "message.body";

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private Author author;

    private String actor;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private byte[] body;
    private @Nullable String cannedCode;
    private @Nullable Integer cannedVersion;
    private Instant postedAt;

    /** The message of another ticket of which it is a copy. */
    private @Nullable UUID originId;

    static Message of(UUID id, UUID ticket, Draft draft, byte[] sealed, Instant now) {
        var message = new Message();
        message.id = id;
        message.ticketId = ticket;
        message.author = draft.author();
        message.actor = draft.actor();
        message.visibility = draft.visibility();
        message.body = sealed;
        message.postedAt = now;
        return message;
    }

    /** The version of the canned answer that it was made of. */
    Message from(@Nullable Canned canned) {
        if (canned == null) return this;
        cannedCode = canned.code();
        cannedVersion = canned.version();
        return this;
    }

    /** The same in another ticket: as it was written, by whom and when, for whom. */
    Message copied(UUID copyId, UUID ticket, byte[] sealed) {
        var draft = new Draft(author, actor, visibility, "", canned());
        var copy = of(copyId, ticket, draft, sealed, postedAt).from(canned());
        copy.originId = id;
        return copy;
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    Author author() {
        return author;
    }

    String actor() {
        return actor;
    }

    Visibility visibility() {
        return visibility;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    Canned canned() {
        return cannedCode == null || cannedVersion == null ? null : new Canned(cannedCode, cannedVersion);
    }

    Instant postedAt() {
        return postedAt;
    }

    protected Message() {}
}
