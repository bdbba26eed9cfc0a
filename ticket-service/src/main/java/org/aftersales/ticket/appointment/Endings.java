package org.aftersales.ticket.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Endings implements PanacheRepositoryBase<Ending, UUID> {

    /** None while it is to come, and none of what ended before this was written down. */
    Optional<Ending> of(Appointment appointment) {
        return appointment.status().hasEnded() ? findByIdOptional(appointment.key()) : Optional.empty();
    }
}
