package org.aftersales.kit.inbox;

import io.smallrye.reactive.messaging.MessageConverter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Lets consumers say {@code receive(EventBatch batch)}; never fails, as {@link IncomingEvents}. */
@ApplicationScoped
class IncomingBatches implements MessageConverter {
    private final IncomingEvents events;

    IncomingBatches(IncomingEvents events) {
        this.events = events;
    }

    @Override
    public boolean canConvert(Message<?> message, Type target) {
        return target == EventBatch.class
                && message.getMetadata(IncomingKafkaRecordBatchMetadata.class).isPresent();
    }

    @Override
    public Message<?> convert(Message<?> message, Type target) {
        var metadata =
                message.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
        var all = new ArrayList<IncomingEvent>();
        for (var received : metadata.getRecords()) {
            all.add(events.event((ConsumerRecord<?, ?>) received));
        }
        return message.withPayload(new EventBatch(all));
    }
}
