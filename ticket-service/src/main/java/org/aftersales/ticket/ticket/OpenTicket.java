package org.aftersales.ticket.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says to open a ticket. Codes and ids only: all of it travels in events. */
record OpenTicket(
        @NotNull TicketKind kind,
        @NotNull UUID customerId,
        @NotNull @Pattern(regexp = Codes.ID) String retailerId,
        @Nullable UUID unitId,
        @Pattern(regexp = Codes.GTIN) @Nullable String gtin,

        @Pattern(regexp = Codes.SERIAL) @Schema(description = "normalised") @Nullable
        String serial,

        @Schema(defaultValue = "NORMAL") @Nullable Priority priority,

        @Schema(description = "several devices, each with an outcome of its own") @Size(max = 100) @Nullable
        List<@Valid @NotNull DeviceEntry> items) {

    Work work() {
        var concern = new Concern(customerId, retailerId, unitId, gtin, serial, null, null);
        return new Work(kind, Objects.requireNonNullElse(priority, Priority.NORMAL), concern, null, null);
    }

    List<Device> devices() {
        return items == null
                ? List.of()
                : items.stream().map(DeviceEntry::device).toList();
    }
}
