package org.aftersales.feedback;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;

/** What happens in other services, told as their events. */
@ApplicationScoped
public class Story {

    private final List<EventConsumer> consumers;

    Story(@All List<EventConsumer> consumers) {
        this.consumers = consumers;
    }

    /** Delivers to the consumer of the event's topic. */
    public void deliver(IncomingEvent event) {
        consumers.stream()
                .filter(consumer -> consumer.topic().equals(event.topic()))
                .findFirst()
                .orElseThrow()
                .receive(event);
    }

    /** Somebody linked themselves and their repair was closed, so that they are being asked. */
    public Asked closedRepair() {
        return closed("REPAIR");
    }

    /** As {@link #closedRepair}, of a ticket of another kind. */
    public Asked closed(String kind) {
        var tenant = "t-" + UUID.randomUUID();
        var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        link(asked);
        deliver(ticket("closed", asked, Map.of("kind", kind)));
        return asked;
    }

    /** The same customer has another ticket, which is closed. */
    public Asked closedAgain(Asked before) {
        var asked = new Asked(before.tenant(), before.customerId(), before.subject(), UUID.randomUUID());
        deliver(ticket("closed", asked));
        return asked;
    }

    public void link(Asked customer) {
        deliver(IncomingEvents.of(
                "warranty.customer.linked.v1",
                Map.of("customerId", customer.customerId(), "subject", customer.subject()),
                customer.tenant()));
    }

    /** A retailer registered a unit that the customer bought. */
    public UUID registered(Asked customer) {
        var unit = UUID.randomUUID();
        deliver(IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of("unitId", unit, "customerId", customer.customerId()),
                customer.tenant()));
        return unit;
    }

    /** The golden example of {@code ticket.ticket.<fact>.v1}, of this customer's ticket. */
    public static IncomingEvent ticket(String fact, Asked asked) {
        return ticket(fact, asked, Map.of());
    }

    public static IncomingEvent ticket(String fact, Asked asked, Map<String, ?> overrides) {
        var values = new HashMap<String, Object>(overrides);
        values.put("ticketId", asked.ticketId());
        values.putIfAbsent("customerId", asked.customerId());
        return IncomingEvents.of("ticket.ticket." + fact + ".v1", values, asked.tenant());
    }
}
