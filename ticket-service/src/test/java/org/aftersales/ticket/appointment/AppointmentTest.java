package org.aftersales.ticket.appointment;

import static org.aftersales.ticket.appointment.AppointmentFixtures.CUSTOMER;
import static org.aftersales.ticket.appointment.AppointmentFixtures.IN_TIME;
import static org.aftersales.ticket.appointment.AppointmentFixtures.LATER;
import static org.aftersales.ticket.appointment.AppointmentFixtures.MONDAY;
import static org.aftersales.ticket.appointment.AppointmentFixtures.NOW;
import static org.aftersales.ticket.appointment.AppointmentFixtures.TOO_LATE;
import static org.aftersales.ticket.appointment.AppointmentFixtures.confirmed;
import static org.aftersales.ticket.appointment.AppointmentFixtures.held;
import static org.aftersales.ticket.appointment.AppointmentFixtures.trained;
import static org.aftersales.ticket.appointment.AppointmentFixtures.underWay;
import static org.aftersales.ticket.appointment.AppointmentType.DELIVERY;
import static org.aftersales.ticket.appointment.AppointmentType.INSTALLATION;
import static org.aftersales.ticket.appointment.AppointmentType.TRAINING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.aftersales.kit.problem.Problem;
import org.aftersales.ticket.technician.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AppointmentTest {

    @Test
    void the_customer_is_promised_an_hour_for_the_beginning_and_not_the_plan() {
        var windows = confirmed(INSTALLATION).schedule().windows();

        assertEquals(Window.of(MONDAY, Duration.ofHours(1)), windows.promised());
        assertEquals(Window.of(MONDAY, Duration.ofHours(2)), windows.planned());
        assertNull(windows.requested());
        assertNull(windows.actualFrom());
    }

    @Test
    void a_promise_must_hold_the_planned_beginning() {
        var told = new Window(MONDAY.plusSeconds(60), MONDAY.plusSeconds(3_600));

        assertEquals("promise-misses-plan", refusal(() -> held(INSTALLATION).confirm(told, NOW)));
    }

    @Test
    void what_the_clock_on_the_wall_shows_is_kept() {
        assertEquals(
                LocalDateTime.of(2026, 11, 23, 9, 0),
                held(INSTALLATION).schedule().plannedLocal());
    }

    @Test
    void every_plan_stays_on_record_with_who_asked_and_whether_that_was_late() {
        var appointment = confirmed(INSTALLATION);

        appointment.reschedule(LATER, null, CUSTOMER, TOO_LATE);

        assertEquals(2, appointment.schedule().plans());
        assertEquals(List.of("t2"), appointment.schedule().crew());
        assertEquals(
                List.of(false, true),
                appointment.history().stream().map(PlanEntry::isLate).toList());
        assertEquals(LATER.window(), appointment.history().getLast().planned());
        assertEquals(Party.CUSTOMER, appointment.history().getLast().askedBy());
    }

    @Test
    void what_is_only_held_is_not_moved() {
        assertEquals("not-movable", refusal(() -> held(DELIVERY).reschedule(LATER, null, CUSTOMER, IN_TIME)));
    }

    @Test
    void nobody_has_missed_what_has_not_begun() {
        var appointment = confirmed(DELIVERY);

        assertEquals("not-yet-due", refusal(() -> appointment.miss(Absentee.COURIER, MONDAY.minusMillis(1))));
        appointment.miss(Absentee.COURIER, MONDAY);
        assertEquals(AppointmentStatus.MISSED, appointment.status());
        assertEquals(Absentee.COURIER, appointment.missedBy());
    }

    @Test
    void a_visit_ends_with_a_signature_and_a_training_with_its_topics() {
        assertEquals("acceptance-required", refusal(() -> underWay(DELIVERY).complete(null, List.of(), MONDAY)));
        assertEquals("topics-required", refusal(() -> underWay(TRAINING).complete(null, List.of(), MONDAY)));
        var refused = underWay(DELIVERY);
        refused.complete(Signer.REFUSED, List.of(), MONDAY.plusSeconds(60));
        assertEquals(MONDAY.plusSeconds(60), refused.schedule().windows().actualUntil());
    }

    @Test
    void a_training_is_understood_or_not_once_and_only_of_what_it_covered() {
        var training = trained();

        assertEquals(
                "topic-not-covered", refusal(() -> training.understand(Understanding.NOT_YET, List.of("oven"), NOW)));
        assertEquals(
                "topic-unclear", refusal(() -> training.understand(Understanding.UNDERSTOOD, List.of("timer"), NOW)));
        training.understand(Understanding.NOT_YET, List.of("timer"), NOW);
        assertEquals("already-said", refusal(() -> training.understand(Understanding.UNDERSTOOD, List.of(), NOW)));
        assertEquals(
                "no-training", refusal(() -> underWay(TRAINING).understand(Understanding.UNDERSTOOD, List.of(), NOW)));
    }

    @Test
    void a_held_slot_is_let_go_without_being_late() {
        var appointment = held(DELIVERY);

        appointment.cancel(CUSTOMER, TOO_LATE);

        assertNull(appointment.schedule().heldUntil());
        var event = (AppointmentEvent.Cancelled) appointment.raisedEvents().getLast();
        assertEquals(false, event.change().late());
    }

    private static String refusal(Executable work) {
        return assertThrows(Problem.class, work).code();
    }
}
