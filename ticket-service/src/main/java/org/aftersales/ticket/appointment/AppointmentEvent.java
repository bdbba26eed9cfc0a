package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/** What happened to an appointment. The wire forms are in contracts/events. */
sealed interface AppointmentEvent extends DomainEvent {

    AppointmentFacts appointment();

    @EventType("ticket.appointment.requested.v1")
    record Requested(
            @JsonUnwrapped AppointmentFacts appointment,
            @Nullable Instant requestedFrom,
            @Nullable Instant requestedUntil,
            @Nullable UUID previousId,
            Instant requestedAt)
            implements AppointmentEvent {

        static Requested of(AppointmentFacts facts, Wish wish, Instant now) {
            var asked = Windows.requested(wish.requested());
            return new Requested(
                    facts,
                    asked.requestedFrom(),
                    asked.requestedUntil(),
                    wish.session().previousId(),
                    now);
        }
    }

    @EventType("ticket.appointment.held.v1")
    record Held(
            @JsonUnwrapped AppointmentFacts appointment,
            Instant plannedFrom,
            Instant plannedUntil,
            List<String> technicians,
            Instant heldUntil)
            implements AppointmentEvent {}

    @EventType("ticket.appointment.confirmed.v1")
    record Confirmed(
            @JsonUnwrapped AppointmentFacts appointment,
            @JsonUnwrapped Agreed agreed,
            Instant confirmedAt) implements AppointmentEvent {}

    @EventType("ticket.appointment.rescheduled.v1")
    record Rescheduled(
            @JsonUnwrapped AppointmentFacts appointment,
            @JsonUnwrapped Agreed agreed,
            @JsonUnwrapped Change change,
            Instant rescheduledAt)
            implements AppointmentEvent {}

    @EventType("ticket.appointment.expired.v1")
    record Expired(@JsonUnwrapped AppointmentFacts appointment, Instant expiredAt) implements AppointmentEvent {}

    @EventType("ticket.appointment.cancelled.v1")
    record Cancelled(
            @JsonUnwrapped AppointmentFacts appointment,
            @Nullable String reasonCode,
            @JsonUnwrapped Change change,
            Instant cancelledAt)
            implements AppointmentEvent {}

    @EventType("ticket.appointment.started.v1")
    record Started(@JsonUnwrapped AppointmentFacts appointment, Instant startedAt) implements AppointmentEvent {}

    @EventType("ticket.appointment.missed.v1")
    record Missed(@JsonUnwrapped AppointmentFacts appointment, Absentee missedBy, Instant missedAt)
            implements AppointmentEvent {}

    @EventType("ticket.appointment.completed.v1")
    record Completed(
            @JsonUnwrapped AppointmentFacts appointment,
            @Nullable Signer acceptedBy,
            List<String> topics,
            Instant completedAt)
            implements AppointmentEvent {}

    @EventType("ticket.appointment.understood.v1")
    record Understood(
            @JsonUnwrapped AppointmentFacts appointment,
            Understanding understanding,
            List<String> unclearTopics,
            Instant understoodAt)
            implements AppointmentEvent {}

    /**
     * Nobody charges it, whatever an earlier event said.
     *
     * @param lateFeeId as the event of the change named it
     */
    @EventType("ticket.appointment.late-fee-waived.v1")
    record LateFeeWaived(
            @JsonUnwrapped AppointmentFacts appointment,
            UUID lateFeeId,
            LateFee.Change change,
            Money lateFee,
            String reasonCode,
            Instant agreedAt,
            Instant waivedAt)
            implements AppointmentEvent {

        static LateFeeWaived of(AppointmentFacts facts, LateFee fee, LateFeeWaiver waiver) {
            return new LateFeeWaived(
                    facts, fee.id(), fee.change(), fee.fee(), waiver.reason(), fee.agreedAt(), waiver.waivedAt());
        }
    }

    /**
     * Whose change it was.
     *
     * @param late after the cut-off
     * @param lateFee what the customer agreed to pay for that before
     * @param lateFeeId by which it is named when they are let off it later
     */
    record Change(
            Party askedBy,
            boolean late,
            @Nullable Money lateFee,
            @Nullable UUID lateFeeId) {}

    /**
     * What was agreed on.
     *
     * @param zone in which the customer reads a clock
     * @param sequence counts the plans of the appointment, from 1
     */
    record Agreed(
            Instant promisedFrom,
            Instant promisedUntil,
            Instant plannedFrom,
            Instant plannedUntil,
            String zone,
            List<String> technicians,
            int sequence) {

        static Agreed of(Schedule schedule, String zone) {
            var promised = Objects.requireNonNull(schedule.windows().promised());
            var planned = Objects.requireNonNull(schedule.windows().planned());
            return new Agreed(
                    promised.start(),
                    promised.end(),
                    planned.start(),
                    planned.end(),
                    zone,
                    schedule.crew(),
                    schedule.plans());
        }
    }
}
