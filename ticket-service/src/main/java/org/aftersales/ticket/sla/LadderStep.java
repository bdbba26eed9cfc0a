package org.aftersales.ticket.sla;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of an escalation, before or after a promise is due, in the clock's own time. */
record LadderStep(
        @NotNull @Pattern(regexp = Names.CODE) String level,

        @NotNull
        @Pattern(regexp = "-?PT(?=[0-9])([0-9]{1,4}H)?([0-9]{1,5}M)?([0-9]{1,6}S)?")
        @Schema(examples = "-PT1H", description = "before the due time with a minus, after it without")
        String at) {

    Duration offset() {
        return Duration.parse(at);
    }
}
