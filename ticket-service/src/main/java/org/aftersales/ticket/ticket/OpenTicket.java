package org.aftersales.ticket.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent says to open a ticket. Codes and ids only: all of it travels in events. */
record OpenTicket(
        @NotNull TicketKind kind,
        @NotNull UUID customerId,
        @NotNull @Pattern(regexp = Codes.ID) String retailerId,
        @Nullable UUID unitId,
        @Pattern(regexp = "[0-9]{14}") @Nullable String gtin,

        @Pattern(regexp = "[A-Z0-9][A-Z0-9./_-]{0,63}") @Schema(description = "normalised") @Nullable
        String serial,

        @Schema(defaultValue = "NORMAL") @Nullable Priority priority) {

    Work work() {
        var concern = new Concern(customerId, retailerId, unitId, gtin, serial, null, null);
        return new Work(kind, Objects.requireNonNullElse(priority, Priority.NORMAL), concern, null, null);
    }
}
