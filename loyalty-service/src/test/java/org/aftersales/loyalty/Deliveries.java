package org.aftersales.loyalty;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.IncomingEvent;

/** Hands events to the consumer of their topic, as the broker would. */
@ApplicationScoped
public class Deliveries {
    private final List<EventConsumer> consumers;

    Deliveries(@All List<EventConsumer> consumers) {
        this.consumers = consumers;
    }

    public void deliver(IncomingEvent... events) {
        for (var event : events) consumer(event.topic()).receive(event);
    }

    private EventConsumer consumer(String topic) {
        return consumers.stream()
                .filter(consumer -> consumer.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
