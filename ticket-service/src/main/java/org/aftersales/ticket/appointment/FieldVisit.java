package org.aftersales.ticket.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.ticket.appointment.Requests.CompleteAppointment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened at a visit, as its technician tells it: exactly one of the three. */
public record FieldVisit(
        @NotNull UUID appointmentId,

        @Schema(description = "true: came, and the work began") @Nullable
        Boolean started,

        @Schema(description = "who was not there") @Nullable Absentee missedBy,

        @Schema(description = "the work was done, with the signed protocol or the topics of a training")
        @Valid
        @Nullable
        CompleteAppointment completion) {

    /** Whether it says one thing, and no more. */
    public boolean saysOneThing() {
        return !Boolean.FALSE.equals(started)
                && Stream.of(started, missedBy, completion)
                                .filter(Objects::nonNull)
                                .count()
                        == 1;
    }

    /**
     * Whether nothing is left to tell of an appointment that stands so. Work that is said to have begun or ended where the
     * appointment was called off is no such case: somebody has to look.
     */
    boolean isKnown(Appointment appointment) {
        var status = appointment.status();
        if (completion != null) return status == AppointmentStatus.COMPLETED;
        if (missedBy == null)
            return List.of(AppointmentStatus.UNDER_WAY, AppointmentStatus.COMPLETED)
                    .contains(status);
        return status == AppointmentStatus.CANCELLED || missedBy == appointment.missedBy();
    }
}
