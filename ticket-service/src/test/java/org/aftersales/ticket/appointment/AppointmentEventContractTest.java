package org.aftersales.ticket.appointment;

import static org.aftersales.ticket.appointment.AppointmentFixtures.CUSTOMER;
import static org.aftersales.ticket.appointment.AppointmentFixtures.IN_TIME;
import static org.aftersales.ticket.appointment.AppointmentFixtures.LATER;
import static org.aftersales.ticket.appointment.AppointmentFixtures.MONDAY;
import static org.aftersales.ticket.appointment.AppointmentFixtures.NOW;
import static org.aftersales.ticket.appointment.AppointmentFixtures.confirmed;
import static org.aftersales.ticket.appointment.AppointmentFixtures.held;
import static org.aftersales.ticket.appointment.AppointmentFixtures.trained;
import static org.aftersales.ticket.appointment.AppointmentFixtures.underWay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppointmentEventContractTest {

    /** Events of whole lives, so that each type is raised by the aggregate itself. */
    static List<DomainEvent> everyEvent() {
        var expired = held(AppointmentType.DELIVERY);
        expired.expire(NOW);
        var moved = confirmed(AppointmentType.INSTALLATION);
        moved.reschedule(LATER, null, CUSTOMER, IN_TIME);
        moved.cancel(CUSTOMER, IN_TIME);
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

    @ParameterizedTest
    @MethodSource("everyEvent")
    void an_emitted_event_matches_its_schema(DomainEvent event) {
        Contracts.assertEmitted(event);
    }

    @Test
    void every_kind_of_event_was_among_them() {
        Set<Class<?>> emitted = everyEvent().stream().map(Object::getClass).collect(Collectors.toSet());

        assertEquals(Set.of(AppointmentEvent.class.getPermittedSubclasses()), emitted);
    }

    @Test
    void every_published_example_matches_its_schema_and_has_an_event() {
        var declared = Arrays.stream(AppointmentEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        var published = Contracts.types().stream()
                .filter(type -> type.startsWith("ticket.appointment."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(declared, published);
        published.forEach(Contracts::assertExample);
    }
}
