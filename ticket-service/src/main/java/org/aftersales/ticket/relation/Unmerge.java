package org.aftersales.ticket.relation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a merging is taken back. */
record Unmerge(
        @NotNull @Pattern(regexp = Codes.CODE) @Schema(description = "a code", examples = "other-device")
        String reason) {}
