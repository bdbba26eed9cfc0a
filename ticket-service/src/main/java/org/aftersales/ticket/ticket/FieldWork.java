package org.aftersales.ticket.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a technician did to a ticket: exactly one of the four. */
public record FieldWork(
        @Schema(description = "true: took the work for themselves") @Nullable
        Boolean take,

        @Valid @Nullable Move transition,
        @Valid @Nullable DeviceEntry item,
        @Valid @Nullable ItemEnd itemOutcome) {

    /** How the work on one of several devices ended. */
    @Schema(name = "FieldItemOutcome")
    record ItemEnd(
            @NotNull UUID itemId,
            @NotNull Outcome outcome,
            @NotNull @Pattern(regexp = Codes.CODE) String findingCode) {

        Findings findings() {
            return new Findings(outcome, findingCode, null);
        }
    }

    /** Whether it says one thing, and no more. */
    public boolean saysOneThing() {
        return !Boolean.FALSE.equals(take)
                && Stream.of(take, transition, item, itemOutcome)
                                .filter(Objects::nonNull)
                                .count()
                        == 1;
    }

    /** Whether a ticket that stands so, with this assignee, is already where the work would have taken it. */
    boolean isDone(Standing standing, String technician) {
        if (transition != null) return standing.status() == transition.to();
        return take != null && technician.equals(standing.assignee());
    }
}
