package org.aftersales.ticket.relation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.aftersales.ticket.ticket.Codes;
import org.aftersales.ticket.ticket.TicketRelationUseCases.Merge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** As which other ticket one is to go on, and why. */
record MergeInto(
        @NotNull UUID into,

        @NotNull @Pattern(regexp = Codes.CODE) @Schema(description = "a code", examples = "same-fault")
        String reason,

        @Schema(description = "that tickets of different customers are meant; for managers", defaultValue = "false")
        @Nullable
        Boolean acrossCustomers) {

    Merge of(UUID ticket) {
        return new Merge(ticket, into, reason, Boolean.TRUE.equals(acrossCustomers));
    }
}
