package org.aftersales.ticket.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HexFormat;
import java.util.UUID;
import org.aftersales.kit.upload.UploadType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file as its reader may see it. */
@Schema(name = "Attachment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(
        UUID id,
        UUID ticketId,
        String name,
        UploadType type,
        long size,
        AttachmentStatus status,

        @Schema(description = "NOT_SCANNED where there is no scanner") @Nullable
        Verdict verdict,

        @Schema(description = "SHA-256 of what is kept, hexadecimal") @Nullable
        String digest,

        Audience visibility) {

    static AttachmentView of(Attachment attachment, String name) {
        var digest = attachment.digest();
        return new AttachmentView(
                attachment.id(),
                attachment.ticketId(),
                name,
                attachment.type(),
                attachment.size(),
                attachment.status(),
                attachment.verdict(),
                digest == null ? null : HexFormat.of().formatHex(digest),
                attachment.visibility());
    }
}
