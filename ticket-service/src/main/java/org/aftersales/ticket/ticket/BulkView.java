package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aftersales.kit.problem.FailureAnswer;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each change, in the order in which they were told. */
record BulkView(List<Item> items) {

    /** What became of one change. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "BulkResult")
    record Item(
            TicketId ticketId,

            @Schema(description = "as the change alone would have been answered")
            int status,

            @Schema(description = "of the ticket afterwards") @Nullable
            Long version,

            @Schema(description = "of the problem") @Nullable
            String code,

            @Nullable String detail,
            @Nullable List<Violation> errors) {

        static Item done(TicketId ticket, long version) {
            return new Item(ticket, 200, version, null, null, null);
        }

        static Item refused(TicketId ticket, FailureAnswer answer) {
            return new Item(ticket, answer.status(), null, answer.code(), answer.detail(), answer.violations());
        }
    }
}
