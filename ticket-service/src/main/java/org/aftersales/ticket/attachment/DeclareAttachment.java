package org.aftersales.ticket.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.aftersales.kit.upload.UploadType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that somebody is about to send. */
record DeclareAttachment(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Schema(description = "what its first bytes will show")
        UploadType type,

        @Min(1) @Max(UploadBody.LARGEST) @Schema(description = "in bytes")
        long size,

        @Schema(description = "INTERNAL where staff says nothing; what customers send is PUBLIC") @Nullable
        Audience visibility) {}
