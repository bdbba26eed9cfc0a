package org.aftersales.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.aftersales.kit.outbox.OutboxTable.Taken;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way to the broker. After a failure of a key nothing later of that key counts as sent, so that the
 * next attempt begins at the failed row and keeps the order.
 */
final class Sending {
    private final Producer<String, byte[]> producer;
    private final Set<String> stopped = new HashSet<>();

    Sending(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** What became of a batch. */
    record Outcome(
            List<Long> sent, List<Poison> poison, @Nullable Exception passing) {}

    /** A row that no broker will ever take. */
    record Poison(long seq, String reason) {}

    private record Flight(Taken taken, Future<RecordMetadata> acknowledgement) {}

    Outcome send(List<Taken> rows) throws InterruptedException {
        var poison = new ArrayList<Poison>();
        var flights = new ArrayList<Flight>();
        Exception passing = null;
        for (var taken : rows) {
            if (stopped.contains(key(taken))) continue;
            try {
                flights.add(new Flight(taken, producer.send(record(taken.row()))));
            } catch (RecordTooLargeException | SerializationException e) {
                stopped.add(key(taken));
                poison.add(new Poison(taken.seq(), e.toString()));
            } catch (org.apache.kafka.common.KafkaException e) {
                passing = e;
                break;
            }
        }
        producer.flush();
        var sent = new ArrayList<Long>();
        for (var flight : flights) {
            var failure = failure(flight);
            if (failure == null) sent.add(flight.taken().seq());
            else if (failure instanceof RecordTooLargeException) poison.add(poison(flight, failure));
            else passing = failure;
        }
        return new Outcome(sent, poison, passing);
    }

    private static Poison poison(Flight flight, Exception failure) {
        return new Poison(flight.taken().seq(), failure.toString());
    }

    private @Nullable Exception failure(Flight flight) throws InterruptedException {
        var key = key(flight.taken());
        if (stopped.contains(key)) return new IllegalStateException("held back behind a failed row of its key");
        try {
            flight.acknowledgement().get();
            return null;
        } catch (ExecutionException e) {
            stopped.add(key);
            return e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static String key(Taken taken) {
        var key = taken.row().key();
        return key == null ? "" : key;
    }

    private static ProducerRecord<String, byte[]> record(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        row.headers().forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
