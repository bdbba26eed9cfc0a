package org.aftersales.ticket.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was looked at together at the end of a visit. */
record CheckedItem(
        @NotNull @Pattern(regexp = Codes.CODE) @Schema(examples = "undamaged")
        String code,

        boolean ok) {}
