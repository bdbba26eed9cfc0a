package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.kit.problem.NotFound;

@ApplicationScoped
class Appointments implements Aggregates<Appointment, AppointmentId> {

    private static final String IDS = """
            select one.id.value from Appointment one where one.ticket.ticketId = :ticket order by one.id.value""";

    private static final String TICKET =
            "select one.ticket.ticketId from Appointment one where one.id.value = :appointment";

    private static final String TO_COME = """
            select one.id.value, one.ticket.ticketId, one.ticket.ticketNumber, one.order.zone,
                one.schedule.plannedLocal, one.schedule.zoneRules, one.schedule.windows.plannedFrom
            from Appointment one
            where one.status = :status and one.schedule.windows.plannedFrom > :now
            order by one.schedule.windows.plannedFrom, one.id.value""";

    private static final Set<AppointmentStatus> OFF = Set.of(AppointmentStatus.CANCELLED, AppointmentStatus.EXPIRED);

    /** Oldest first. */
    List<Appointment> of(UUID ticket) {
        return list("ticket.ticketId = ?1 order by id.value", ticket);
    }

    /** @throws NotFound when the tenant has no such appointment */
    UUID ticketOf(AppointmentId id) {
        return getEntityManager()
                .createQuery(TICKET, UUID.class)
                .setParameter("appointment", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** In the order of their making, without holding them. */
    List<AppointmentId> idsOf(UUID ticket) {
        return getEntityManager().createQuery(IDS, UUID.class).setParameter("ticket", ticket).getResultList().stream()
                .map(AppointmentId::new)
                .toList();
    }

    /** Confirmed ones that begin after that, in the order of time. */
    List<Drifted> confirmedAfter(Instant now) {
        return getEntityManager()
                .createQuery(TO_COME, Drifted.class)
                .setParameter("status", AppointmentStatus.CONFIRMED)
                .setParameter("now", now)
                .getResultList();
    }

    /** The latest of this type for a unit that was not called off. */
    Optional<Appointment> latest(UUID unit, AppointmentType type) {
        return find(
                        "ticket.unitId = ?1 and order.type = ?2 and status not in ?3 order by id.value desc",
                        unit,
                        type,
                        OFF)
                .firstResultOptional();
    }
}
