package org.aftersales.ticket.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of many tickets, each for itself. */
record BulkChange(@NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items) {

    /** One change of one ticket in the version that was read: exactly one of the three. */
    @Schema(name = "BulkItem")
    record Item(
            @NotNull UUID ticketId,

            @Min(0) @Schema(description = "the number in the ticket's ETag")
            long version,

            @Pattern(regexp = Codes.ID) @Nullable String assignee,
            @Nullable Priority priority,
            @Valid @Nullable Move transition) {

        TicketId id() {
            return new TicketId(ticketId);
        }

        boolean saysOneThing() {
            var said = (assignee == null ? 0 : 1) + (priority == null ? 0 : 1) + (transition == null ? 0 : 1);
            return said == 1;
        }
    }
}
