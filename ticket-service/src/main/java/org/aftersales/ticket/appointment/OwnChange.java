package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.technician.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer can do with an appointment themselves, what it costs, and which times are free. */
@Schema(name = "OwnAppointmentChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnChange(
        UUID id,
        AppointmentType type,
        AppointmentMode mode,

        @Schema(description = "IANA zone in which the customer reads a clock")
        String zone,

        @Schema(description = "when they were told it begins") @Nullable
        Window promised,

        boolean cancellable,
        @JsonUnwrapped ToldChange change,

        @Schema(description = "in each of which it could begin, the earliest first; none where it is not movable")
        List<Window> times,

        @Schema(description = "from where on to ask for further times; absent where there is none") @Nullable
        Instant later) {}
