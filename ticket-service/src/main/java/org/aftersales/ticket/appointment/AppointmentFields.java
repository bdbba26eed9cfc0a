package org.aftersales.ticket.appointment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.aftersales.ticket.ticket.FieldTexts;

/** The fields of an appointment as text, as the chain of its ticket keeps them. What is sealed is told apart, not told. */
final class AppointmentFields {
    private AppointmentFields() {}

    static Map<String, String> of(Appointment appointment) {
        var fields =
                texts(appointment.key()).with("status", appointment.status()).with("missedBy", appointment.missedBy());
        whose(fields, appointment.ticket());
        order(fields, appointment.order());
        schedule(fields, appointment.schedule());
        var session = appointment.session();
        fields.with("previousId", session.previousId())
                .with("topics", session.topics())
                .with("understanding", session.understanding());
        return fields.all();
    }

    /** With rows that stand beside it. */
    static Map<String, String> with(Map<String, String> fields, Collection<? extends Beside> rows) {
        for (var row : rows)
            fields.putAll(
                    texts(row.appointmentId()).with(row.name(), row.text()).all());
        return fields;
    }

    private static FieldTexts texts(UUID appointment) {
        return FieldTexts.under("appointments/" + appointment + "/");
    }

    private static void whose(FieldTexts fields, TicketRef ticket) {
        fields.with("ticketNumber", ticket.ticketNumber())
                .with("customerId", ticket.customerId())
                .with("retailerId", ticket.retailerId())
                .with("unitId", ticket.unitId());
    }

    private static void order(FieldTexts fields, Order order) {
        var skills = order.skills().stream().map(skill -> skill.code() + "/" + skill.level());
        fields.with("type", order.type())
                .with("mode", order.mode())
                .with("zone", order.zone())
                .with("territory", order.territory())
                .with("minutes", order.minutes())
                .with("crew", order.crew())
                .with("skills", skills.toList())
                .with("joinUrl", order.joinUrl());
    }

    private static void schedule(FieldTexts fields, Schedule schedule) {
        var windows = schedule.windows();
        fields.with("requestedFrom", windows.requestedFrom())
                .with("requestedUntil", windows.requestedUntil())
                .with("promisedFrom", windows.promisedFrom())
                .with("promisedUntil", windows.promisedUntil())
                .with("plannedFrom", windows.plannedFrom())
                .with("plannedUntil", windows.plannedUntil())
                .with("actualFrom", windows.actualFrom())
                .with("actualUntil", windows.actualUntil())
                .with("plannedLocal", schedule.plannedLocal())
                .with("zoneRules", schedule.zoneRules())
                .with("technicians", schedule.technicians())
                .with("heldUntil", schedule.heldUntil())
                .with("plans", schedule.plans());
    }
}
