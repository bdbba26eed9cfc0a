package org.aftersales.ticket.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.aftersales.ticket.technician.Window;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When, and who would come. */
record Slot(
        @NotNull Instant start,
        @NotNull Instant end,

        @Schema(description = "the whole crew") @NotNull @Size(min = 1, max = 5)
        List<@NotNull @Pattern(regexp = Codes.ID) String> technicians) {

    static Slot of(Window window, List<String> technicians) {
        return new Slot(window.start(), window.end(), technicians);
    }

    Window window() {
        return new Window(start, end);
    }
}
