package org.aftersales.ticket.ticket;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom the work is given. */
record Assign(
        @Schema(description = "the token subject of a member of staff; absent: the caller")
        @Pattern(regexp = Codes.ID)
        @Nullable
        String assignee) {

    String assigneeOr(String caller) {
        return assignee == null ? caller : assignee;
    }
}
