package org.aftersales.ticket.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** How the work on one device ended. */
record ItemOutcome(
        @NotNull Outcome outcome,
        @NotNull @Pattern(regexp = Codes.CODE) String findingCode) {

    Findings findings() {
        return new Findings(outcome, findingCode, null);
    }
}
