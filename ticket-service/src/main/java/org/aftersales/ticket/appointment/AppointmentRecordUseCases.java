package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Tells what is kept of appointments, to be held against the chain of their ticket. */
@ApplicationScoped
@Transactional
public class AppointmentRecordUseCases {

    private final Appointments appointments;
    private final LateFees fees;
    private final LateFeeWaivers waivers;
    private final Endings endings;
    private final Acceptances acceptances;

    AppointmentRecordUseCases(
            Appointments appointments,
            LateFees fees,
            LateFeeWaivers waivers,
            Endings endings,
            Acceptances acceptances) {
        this.appointments = appointments;
        this.fees = fees;
        this.waivers = waivers;
        this.endings = endings;
        this.acceptances = acceptances;
    }

    /** Every field of the appointments of a ticket and of what was written beside them, by its name. */
    public Map<String, String> kept(UUID ticket) {
        var fields = new TreeMap<String, String>();
        for (var appointment : appointments.of(ticket)) {
            fields.putAll(AppointmentFields.of(appointment));
            AppointmentFields.with(fields, beside(appointment));
        }
        return fields;
    }

    private List<Beside> beside(Appointment appointment) {
        var rows = new ArrayList<Beside>(appointment.history());
        var made = fees.of(appointment);
        rows.addAll(made);
        for (var waiver : waivers.of(made).values()) rows.add(waiver.of(appointment.key()));
        endings.findByIdOptional(appointment.key()).ifPresent(rows::add);
        acceptances.findByIdOptional(appointment.key()).ifPresent(rows::add);
        return rows;
    }
}
