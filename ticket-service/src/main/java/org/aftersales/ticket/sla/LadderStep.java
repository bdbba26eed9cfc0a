package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of an escalation, before or after a promise is due, in the clock's own time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LadderStep(
        @NotNull @Pattern(regexp = Names.CODE) String level,

        @NotNull
        @Pattern(regexp = "-?PT(?=[0-9])([0-9]{1,4}H)?([0-9]{1,5}M)?([0-9]{1,6}S)?")
        @Schema(examples = "-PT1H", description = "before the due time with a minus, after it without")
        String at,

        @Pattern(regexp = Names.CODE)
        @Schema(description = "the rota of those who are called when it is reached outside the hours of the calendar")
        @Nullable
        String rota) {

    LadderStep(String level, String at) {
        this(level, at, null);
    }

    Duration offset() {
        return Duration.parse(at);
    }
}
