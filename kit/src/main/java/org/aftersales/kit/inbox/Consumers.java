package org.aftersales.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.problem.Conflict;

/** The service's consumers by topic, for events that come again from a table. */
@ApplicationScoped
class Consumers {
    private final List<EventConsumer> all;

    Consumers(@All List<EventConsumer> all) {
        this.all = all;
    }

    void receiveAgain(IncomingEvent event) {
        var consumer = all.stream()
                .filter(candidate -> candidate.topic().equals(event.topic()))
                .findFirst()
                .orElseThrow(() -> new NoConsumer(event.topic()));
        Retries.whileRetrying(() -> consumer.receive(event));
    }

    /** The service no longer reads the topic. */
    static final class NoConsumer extends Conflict {
        NoConsumer(String topic) {
            super("no-consumer", "Nothing here reads " + topic + ".");
        }
    }
}
