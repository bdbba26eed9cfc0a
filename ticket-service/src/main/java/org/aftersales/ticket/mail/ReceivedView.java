package org.aftersales.ticket.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A received mail as staff reads it. */
@Schema(name = "ReceivedMail")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceivedView(
        UUID id,
        ReceivedStatus status,

        @Schema(description = "a code: why it was not taken for somebody's words, or what a mail server said") @Nullable
        String reason,

        @Schema(description = "whom it says it is from, which anybody can write there") @Nullable
        String sender,

        String subject,

        @Schema(description = "without what it quotes; not in lists") @Nullable
        String words,

        @Nullable UUID ticketId,
        @Nullable UUID messageId,
        Instant receivedAt) {

    static ReceivedView of(ReceivedMail mail, @Nullable String sender, String subject, @Nullable String words) {
        return new ReceivedView(
                mail.id(),
                mail.status(),
                mail.reason(),
                sender,
                subject,
                words,
                mail.ticketId(),
                mail.messageId(),
                mail.receivedAt());
    }
}
