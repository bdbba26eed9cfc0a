package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it would cost the customer to move or call off an appointment now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LateChange(
        @Schema(description = "until then it is in time; absent where nothing is promised") @Nullable
        Instant inTimeUntil,

        @Schema(description = "whether it is too late to change it for nothing")
        boolean late,

        @Schema(description = "what a late change costs, now or then; absent where it costs nothing") @Nullable
        Money fee) {

    static LateChange of(Appointment appointment, LateRuleDocument rule, Instant now) {
        var promised = appointment.status().isPromised()
                ? appointment.schedule().windows().promisedFrom()
                : null;
        var until = promised == null ? null : promised.minus(rule.time());
        return new LateChange(until, until != null && now.isAfter(until), until == null ? null : rule.fee());
    }

    /** What has to be settled before it is changed. */
    @Nullable
    Money due() {
        return late ? fee : null;
    }
}
