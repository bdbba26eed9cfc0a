package org.aftersales.feedback.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InvitationView(
        UUID id,
        @Nullable UUID ticketId,
        @Nullable String ticketNumber,
        Subject subject,
        Occasion occasion,
        InvitationStatus status,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt) {

    static InvitationView of(UUID id, Experience about, InvitationStatus status, @Nullable Sending sending) {
        return new InvitationView(
                id,
                about.ticketId(),
                about.ticketNumber(),
                about.subject(),
                about.occasion(),
                status,
                sending == null ? null : sending.sentAt(),
                sending == null ? null : sending.expiresAt());
    }
}
