package org.aftersales.ticket.field;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The log of an app, or a part of it, in the order in which things were done. */
record FieldCommands(
        @Schema(description = "now, by the clock of the device: how wrong that clock is") @NotNull
        Instant sentAt,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid FieldCommand> commands) {}
