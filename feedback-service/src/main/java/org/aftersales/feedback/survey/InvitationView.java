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

    static InvitationView of(Invitation invitation) {
        var about = invitation.about();
        var sending = invitation.sending();
        return new InvitationView(
                invitation.key(),
                about.ticketId(),
                about.ticketNumber(),
                about.subject(),
                about.occasion(),
                invitation.status(),
                sending.map(Sending::sentAt).orElse(null),
                sending.map(Sending::expiresAt).orElse(null));
    }
}
