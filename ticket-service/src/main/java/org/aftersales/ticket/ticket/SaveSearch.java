package org.aftersales.ticket.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search that somebody wants to keep. */
record SaveSearch(
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "whether all staff sees and runs it; each still finds only what they may see")
        boolean shared,

        @NotNull SearchFilter filter) {}
