package org.aftersales.ticket.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.technician.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A window as it was told; its end is no longer part of it. */
@Schema(description = "half-open; at most 31 days")
record TimeSpan(@NotNull Instant start, @NotNull Instant end) {

    private static final Duration LONGEST = Duration.ofDays(31);

    /**
     * @param pointer where it was told
     * @throws RuleViolated when it does not end after its start, within 31 days
     */
    Window window(String pointer) {
        if (start.isBefore(end) && !end.isAfter(start.plus(LONGEST))) return new Window(start, end);
        throw new RuleViolated(
                "invalid-window",
                "A window ends after it starts, within 31 days.",
                List.of(new Violation(pointer + "/end", "out-of-order", "must be after the start, within 31 days")));
    }
}
