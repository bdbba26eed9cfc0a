package org.aftersales.ticket.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a gateway learns of a mail that it has handed over: nothing of what is in it. */
@Schema(name = "InboundMail")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboundView(
        UUID id,
        ReceivedStatus status,

        @Schema(description = "a code: why it was not taken for somebody's words, or what a mail server said") @Nullable
        String reason) {

    static InboundView of(ReceivedMail mail) {
        return new InboundView(mail.id(), mail.status(), mail.reason());
    }
}
