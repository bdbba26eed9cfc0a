package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.technician.NeededSkill;
import org.aftersales.ticket.technician.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appointment as a caller may see it: outside staff, what was asked for and what was promised, never the plan. */
@Schema(name = "Appointment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentView(
        UUID id,
        UUID ticketId,
        String ticketNumber,
        AppointmentType type,
        AppointmentMode mode,
        AppointmentStatus status,
        String zone,
        @Nullable Window requested,
        @Nullable Window promised,
        @Nullable String joinUrl,
        @Nullable List<String> topics,
        @Nullable Understanding understanding,
        @Nullable Absentee missedBy,
        @Schema(description = "of late changes") @Nullable List<LateFeeView> lateFees,
        @Schema(description = "for staff only") @Nullable EndedView ended,
        @Schema(description = "for staff only") @Nullable Inside inside) {

    /** Who ended it. */
    @Schema(name = "AppointmentEnded")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndedView(
            @Schema(description = "of what was called off") @Nullable
            Party askedBy,

            @Nullable String reason,
            String actor,
            Instant at) {

        static EndedView of(Ending ending) {
            return new EndedView(ending.askedBy(), ending.reason(), ending.actor(), ending.endedAt());
        }
    }

    /** With the fees of its late changes and who ended it, where there are any. */
    AppointmentView with(List<LateFeeView> fees, @Nullable EndedView end) {
        if (fees.isEmpty() && end == null) return this;
        return new AppointmentView(
                id,
                ticketId,
                ticketNumber,
                type,
                mode,
                status,
                zone,
                requested,
                promised,
                joinUrl,
                topics,
                understanding,
                missedBy,
                fees.isEmpty() ? null : fees,
                end,
                inside);
    }

    /** What only staff sees. */
    @Schema(name = "AppointmentInside")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Inside(
            int minutes,
            @Nullable String territory,
            int crew,
            List<NeededSkill> skills,
            @Nullable Window planned,

            @Schema(description = "what the clock on the customer's wall shows then") @Nullable
            String plannedLocal,

            @Nullable Instant actualFrom,
            @Nullable Instant actualUntil,
            List<String> technicians,
            @Nullable Instant heldUntil,
            @Nullable UUID previousId,
            List<PlanView> plans) {

        static Inside of(Appointment appointment) {
            var order = appointment.order();
            var schedule = appointment.schedule();
            var local = schedule.plannedLocal();
            return new Inside(
                    order.minutes(),
                    order.territory(),
                    order.crew(),
                    order.skills(),
                    schedule.windows().planned(),
                    local == null ? null : local.toString(),
                    schedule.windows().actualFrom(),
                    schedule.windows().actualUntil(),
                    schedule.crew(),
                    schedule.heldUntil(),
                    appointment.session().previousId(),
                    appointment.history().stream().map(PlanView::of).toList());
        }
    }

    /** One plan it had. */
    @Schema(name = "AppointmentPlan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanView(
            Window planned,
            List<String> technicians,
            Party askedBy,
            @Nullable String reason,
            @Schema(description = "after the cut-off") boolean late,

            @Schema(description = "the customer did it without asking anybody")
            boolean selfService,

            String actor,
            Instant madeAt) {

        static PlanView of(PlanEntry entry) {
            return new PlanView(
                    entry.planned(),
                    entry.technicians(),
                    entry.askedBy(),
                    entry.reason(),
                    entry.isLate(),
                    entry.isSelfService(),
                    entry.actor(),
                    entry.madeAt());
        }
    }

    static AppointmentView inside(Appointment appointment, @Nullable String joinUrl) {
        return of(appointment, joinUrl, Inside.of(appointment));
    }

    static AppointmentView outside(Appointment appointment, @Nullable String joinUrl) {
        return of(appointment, joinUrl, null);
    }

    private static AppointmentView of(Appointment appointment, @Nullable String joinUrl, @Nullable Inside inside) {
        var session = appointment.session();
        return new AppointmentView(
                appointment.key(),
                appointment.ticket().ticketId(),
                appointment.ticket().ticketNumber(),
                appointment.order().type(),
                appointment.order().mode(),
                appointment.status(),
                appointment.order().zone(),
                appointment.schedule().windows().requested(),
                appointment.schedule().windows().promised(),
                joinUrl,
                session.covered().isEmpty() ? null : session.covered(),
                session.understanding(),
                appointment.missedBy(),
                null,
                null,
                inside);
    }
}
