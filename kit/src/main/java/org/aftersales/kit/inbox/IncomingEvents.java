package org.aftersales.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.MessageConverter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Lets consumers say {@code receive(IncomingEvent event)}; never fails, so that a poison message reaches the intake.
 */
@ApplicationScoped
class IncomingEvents implements MessageConverter {
    private final ObjectMapper json;

    IncomingEvents(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean canConvert(Message<?> message, Type target) {
        return target == IncomingEvent.class
                && message.getMetadata(IncomingKafkaRecordMetadata.class).isPresent();
    }

    @Override
    public Message<?> convert(Message<?> message, Type target) {
        var metadata = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return message.withPayload(event(metadata.getRecord()));
    }

    IncomingEvent event(ConsumerRecord<?, ?> received) {
        byte @Nullable [] payload = received.value() instanceof byte[] bytes ? bytes : null;
        Map<String, String> headers = new HashMap<>();
        for (var header : received.headers()) {
            if (header.value() != null) headers.put(storable(header.key()), storable(text(header.value())));
        }
        var key = received.key() == null ? null : storable(received.key().toString());
        return new IncomingEvent(received.topic(), key, headers, payload, json);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** No column holds NUL, and a message that cannot even be parked would stop its partition. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
