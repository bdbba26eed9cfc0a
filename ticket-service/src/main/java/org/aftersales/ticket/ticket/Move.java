package org.aftersales.ticket.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a ticket is to go; which of the other fields are needed depends on the step. */
record Move(
        @NotNull TicketStatus to,
        @Schema(description = "needed to wait") @Nullable WaitingFor waitingFor,

        @Schema(description = "a code; needed to reopen and to cancel") @Pattern(regexp = Codes.CODE) @Nullable
        String reason,

        @Schema(description = "needed to resolve") @Valid @Nullable
        Found findings) {

    /** What the technician found. */
    @Schema(name = "Findings")
    record Found(
            @NotNull Outcome outcome,
            @NotNull @Pattern(regexp = Codes.CODE) String findingCode,

            @Schema(description = "the technician's words, for staff only") @Size(max = 4000) @Nullable
            String note) {}

    Transition transition(Function<String, byte[]> seal) {
        return new Transition(to, waitingFor, reason, findings == null ? null : sealed(findings, seal));
    }

    private static Findings sealed(Found found, Function<String, byte[]> seal) {
        var note = found.note();
        return new Findings(found.outcome(), found.findingCode(), note == null ? null : seal.apply(note));
    }
}
