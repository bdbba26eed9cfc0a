package org.aftersales.ticket.ticket;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.kit.outbox.ToldOutside;

/**
 * What the systems of retailers hear of tickets: what their people see of them, and nothing else. Who does the work, when
 * it is planned inside, what was found and why something was done, how tickets belong together and how we keep each other
 * to our promises is for staff.
 */
@ApplicationScoped
class ToldRetailers {
    private static final Set<String> TYPES = Set.of(
            "ticket.ticket.opened.v1",
            "ticket.ticket.assigned.v1",
            "ticket.ticket.priority-changed.v1",
            "ticket.ticket.scheduled.v1",
            "ticket.ticket.item-added.v1",
            "ticket.ticket.item-completed.v1",
            "ticket.ticket.started.v1",
            "ticket.ticket.waiting.v1",
            "ticket.ticket.resumed.v1",
            "ticket.ticket.resolved.v1",
            "ticket.ticket.reopened.v1",
            "ticket.ticket.closed.v1",
            "ticket.ticket.cancelled.v1",
            "ticket.ticket.merged.v1",
            "ticket.ticket.unmerged.v1",
            "ticket.clock.started.v1",
            "ticket.clock.replanned.v1",
            "ticket.clock.breached.v1",
            "ticket.clock.completed.v1",
            "ticket.appointment.requested.v1",
            "ticket.appointment.confirmed.v1",
            "ticket.appointment.rescheduled.v1",
            "ticket.appointment.cancelled.v1",
            "ticket.appointment.started.v1",
            "ticket.appointment.missed.v1",
            "ticket.appointment.completed.v1",
            "ticket.appointment.understood.v1",
            "webhook.*");

    private static final Set<String> ABOUT = Set.of(
            "ticketId",
            "ticketNumber",
            "kind",
            "priority",
            "customerId",
            "retailerId",
            "unitId",
            "gtin",
            "serial",
            "claimId",
            "complaintId",
            "item",
            "outcome",
            "waitingFor",
            "promise",
            "party",
            "cycle",
            "kept",
            "beyondHorizon",
            "appointmentId",
            "type",
            "mode",
            "zone",
            "sequence",
            "missedBy",
            "topics",
            "understanding",
            "endpointId",
            "reason");

    private static final Set<String> WHEN = Set.of(
            "openedAt",
            "assignedAt",
            "changedAt",
            "scheduledAt",
            "addedAt",
            "completedAt",
            "startedAt",
            "since",
            "resumedAt",
            "resolvedAt",
            "reopenedAt",
            "closedAt",
            "cancelledAt",
            "mergedAt",
            "unmergedAt",
            "dueAt",
            "breachedAt",
            "requestedFrom",
            "requestedUntil",
            "requestedAt",
            "promisedFrom",
            "promisedUntil",
            "confirmedAt",
            "rescheduledAt",
            "missedAt",
            "understoodAt",
            "disabledAt");

    /** Of the clocks those of promises to customers. */
    @Produces
    @Singleton
    ToldOutside told() {
        var fields = Stream.concat(ABOUT.stream(), WHEN.stream()).collect(toUnmodifiableSet());
        return new ToldOutside(TYPES, fields, Map.of("party", "CUSTOMER"));
    }
}
