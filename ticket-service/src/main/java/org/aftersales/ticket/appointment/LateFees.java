package org.aftersales.ticket.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LateFees implements PanacheRepositoryBase<LateFee, UUID> {

    /** In the order of their making. Only what was moved or called off can have any. */
    List<LateFee> of(Appointment appointment) {
        var changed = appointment.status() == AppointmentStatus.CANCELLED
                || appointment.schedule().plans() > 1;
        return changed ? list("appointmentId = ?1 order by id", appointment.key()) : List.of();
    }
}
