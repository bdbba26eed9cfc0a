package org.aftersales.ticket.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.attachment.ToldAttachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as its reader may see it: outside staff, nobody sees who wrote it or what it was made of. */
@Schema(name = "Message")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        UUID id,
        Author author,
        String body,
        Instant postedAt,
        List<ToldAttachment> attachments,
        @Schema(description = "for staff only") @Nullable Visibility visibility,
        @Schema(description = "for staff only") @Nullable String actor,
        @Schema(description = "for staff only") @Nullable Canned canned) {

    static MessageView inside(Message message, String body, List<ToldAttachment> files) {
        return new MessageView(
                message.id(),
                message.author(),
                body,
                message.postedAt(),
                files,
                message.visibility(),
                message.actor(),
                message.canned());
    }

    static MessageView outside(Message message, String body, List<ToldAttachment> files) {
        return new MessageView(message.id(), message.author(), body, message.postedAt(), files, null, null, null);
    }
}
