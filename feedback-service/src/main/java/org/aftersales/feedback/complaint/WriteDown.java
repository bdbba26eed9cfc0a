package org.aftersales.feedback.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint that staff heard of. */
record WriteDown(
        @NotNull UUID customerId,
        @NotBlank @Size(max = 64) String retailerId,

        @Schema(description = "The work complained about") @Nullable
        UUID ticketId,

        @Schema(description = "The product complained about") @Nullable
        UUID unitId,

        @NotNull Severity severity) {}
