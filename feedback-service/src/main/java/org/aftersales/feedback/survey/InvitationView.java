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
        @Nullable Instant expiresAt) {}
