package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Appointments implements Aggregates<Appointment, AppointmentId> {

    private static final Set<AppointmentStatus> OFF = Set.of(AppointmentStatus.CANCELLED, AppointmentStatus.EXPIRED);

    /** Oldest first. */
    List<Appointment> of(UUID ticket) {
        return list("ticket.ticketId = ?1 order by id.value", ticket);
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
