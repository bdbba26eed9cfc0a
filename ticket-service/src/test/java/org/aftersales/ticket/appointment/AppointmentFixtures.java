package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Appointments in every state, as unit tests need them. */
final class AppointmentFixtures {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    static final Slot SLOT = slot(MONDAY, "t1");
    static final Slot LATER = slot(MONDAY.plus(Duration.ofDays(1)), "t2");
    static final Asked CUSTOMER = new Asked(Party.CUSTOMER, "work", "an-agent");
    static final Lateness IN_TIME = new Lateness(NOW, Duration.ofHours(24));
    static final Lateness TOO_LATE = new Lateness(MONDAY.minusSeconds(3_600), Duration.ofHours(24));

    private AppointmentFixtures() {}

    static Slot slot(Instant start, String... crew) {
        return new Slot(start, start.plus(Duration.ofHours(2)), List.of(crew));
    }

    static Order order(AppointmentType type, AppointmentMode mode) {
        return new Order(type, mode, "Europe/Berlin", "B1", 120, 1, List.of(), null);
    }

    static Appointment requested(AppointmentType type) {
        var ticket = new TicketRef(UUID.randomUUID(), "TK-7K3M-92QF-M", UUID.randomUUID(), "parsian", null);
        var wish = new Wish(order(type, AppointmentMode.IN_PERSON), null, Session.FIRST);
        return Appointment.request(new AppointmentId(UUID.randomUUID()), ticket, wish, NOW);
    }

    static Appointment held(AppointmentType type) {
        var appointment = requested(type);
        appointment.hold(SLOT, NOW.plusSeconds(900), CUSTOMER, NOW);
        return appointment;
    }

    static Appointment confirmed(AppointmentType type) {
        var appointment = held(type);
        appointment.confirm(null, NOW);
        return appointment;
    }

    static Appointment underWay(AppointmentType type) {
        var appointment = confirmed(type);
        appointment.start(MONDAY);
        return appointment;
    }

    static Appointment trained() {
        var appointment = underWay(AppointmentType.TRAINING);
        appointment.complete(null, List.of("timer", "child-lock"), MONDAY.plusSeconds(3_600));
        return appointment;
    }
}
