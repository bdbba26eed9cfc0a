package org.aftersales.ticket.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a mail stands, without where it goes. */
@Schema(name = "Mail")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailView(
        UUID messageId,
        MailStatus status,

        @Schema(description = "whether no person wrote the message")
        boolean automatic,

        int attempts,

        @Schema(description = "a code: what the mail server said, or why it was not asked") @Nullable
        String failure,

        Instant writtenAt,
        @Nullable Instant sentAt) {

    static MailView of(Mail mail) {
        return new MailView(
                mail.id(),
                mail.status(),
                mail.isAutomatic(),
                mail.attempts(),
                mail.failure(),
                mail.writtenAt(),
                mail.sentAt());
    }
}
