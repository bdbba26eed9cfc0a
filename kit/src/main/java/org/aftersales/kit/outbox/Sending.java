package org.aftersales.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.aftersales.kit.outbox.OutboxTable.Taken;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way to the broker. After a failure of a key nothing later of that key is sent or counts as sent, so
 * that the next attempt begins at the failed row and keeps the order. A topic that does not answer holds back only
 * itself.
 */
final class Sending {
    private final Producer<String, byte[]> producer;
    private final List<Long> sent = new ArrayList<>();
    private final List<Poison> poison = new ArrayList<>();
    private final Set<String> failedKeys = new HashSet<>();
    private final Set<String> silentTopics = new HashSet<>();
    private @Nullable Throwable passing;

    Sending(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** What became of a batch. */
    record Outcome(
            List<Long> sent, List<Poison> poison, @Nullable Throwable passing) {}

    /** A row that no broker will ever take. */
    record Poison(long seq, String reason) {}

    private record Flight(Taken taken, Future<RecordMetadata> acknowledgement) {}

    Outcome send(List<Taken> rows) throws InterruptedException {
        var flights = new ArrayList<Flight>();
        for (var taken : rows) {
            if (failedKeys.contains(key(taken))
                    || silentTopics.contains(taken.row().topic())) continue;
            var flight = new Flight(taken, depart(taken));
            // What is refused on the spot must not be overtaken by its successors.
            if (flight.acknowledgement().state() == Future.State.FAILED) land(flight);
            else flights.add(flight);
        }
        producer.flush();
        for (var flight : flights) land(flight);
        return new Outcome(sent, poison, passing);
    }

    private Future<RecordMetadata> depart(Taken taken) {
        try {
            return producer.send(record(taken.row()));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void land(Flight flight) throws InterruptedException {
        var taken = flight.taken();
        // Sent together with an earlier row of its key that failed on the way: sent again, after it.
        if (failedKeys.contains(key(taken)) && flight.acknowledgement().state() != Future.State.FAILED) return;
        try {
            flight.acknowledgement().get();
            sent.add(taken.seq());
        } catch (ExecutionException e) {
            failedKeys.add(key(taken));
            fail(taken, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private void fail(Taken taken, Throwable failure) {
        switch (failure) {
            case RecordTooLargeException e -> poison.add(new Poison(taken.seq(), e.toString()));
            case SerializationException e -> poison.add(new Poison(taken.seq(), e.toString()));
            case TimeoutException e -> {
                silentTopics.add(taken.row().topic());
                passing = e;
            }
            default -> passing = failure;
        }
    }

    private static String key(Taken taken) {
        return taken.row().topic() + ' ' + taken.row().key();
    }

    private static ProducerRecord<String, byte[]> record(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        row.headers().forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
