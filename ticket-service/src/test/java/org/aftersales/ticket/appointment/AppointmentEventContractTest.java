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

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.ticket.appointment.LateFee.Settled;
import org.junit.jupiter.api.Test;

class AppointmentEventContractTest {

    private static final Money FEE = Money.of("25.00", "EUR");

    /** Events of whole lives, so that each type is raised by the aggregate itself. */
    private static List<DomainEvent> everyEvent() {
        var expired = held(AppointmentType.DELIVERY);
        expired.expire(NOW);
        var moved = confirmed(AppointmentType.INSTALLATION);
        moved.reschedule(LATER, null, CUSTOMER, IN_TIME);
        var fee = LateFee.of(UUID.randomUUID(), moved, LateFee.Change.CANCELLED, FEE, new Settled(null, "sub-1", NOW));
        moved.cancel(CUSTOMER.settled(fee), TOO_LATE);
        moved.waive(fee, LateFeeWaiver.of(fee.id(), "goodwill", "a-manager", NOW));
        var missed = confirmed(AppointmentType.REPAIR_VISIT);
        missed.miss(Absentee.CUSTOMER, MONDAY);
        var accepted = underWay(AppointmentType.DELIVERY);
        accepted.complete(Signer.CUSTOMER, List.of(), MONDAY);
        var understood = trained();
        understood.understand(Understanding.NOT_YET, List.of("timer"), NOW);

        var events = new ArrayList<DomainEvent>();
        for (var appointment : List.of(expired, moved, missed, accepted, understood)) {
            events.addAll(appointment.raisedEvents());
        }
        return events;
    }

    @Test
    void every_event_is_as_its_contract_says_and_no_contract_is_left_over() {
        EventFamily.assertWhole(AppointmentEvent.class, "ticket.appointment.", everyEvent());
    }
}
