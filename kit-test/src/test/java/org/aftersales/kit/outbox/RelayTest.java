package org.aftersales.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.aftersales.kit.outbox.Wire.Sent;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OutboxRelay relay;

    @Inject
    RelayProducer producer;

    @Inject
    RelayedRows rows;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @Test
    void what_was_committed_is_sent_and_leaves_the_outbox() throws Exception {
        rows.append("a", "1");

        rows.drain();

        assertEquals(List.of("1"), rows.values("a"));
        assertEquals(0, rows.waiting());
    }

    @Test
    void a_record_that_says_nothing_is_left_is_sent_without_a_value() throws Exception {
        rows.append("erased", "1");
        rows.erase("erased");

        rows.drain();

        assertEquals(List.of("1", Wire.NO_VALUE), rows.values("erased"));
    }

    @Test
    void two_instances_keep_the_order_per_key() throws InterruptedException {
        var first = relay.newSender(0);
        var second = relay.newSender(0);
        Thread.ofPlatform().start(first);
        Thread.ofPlatform().start(second);

        for (var number = 0; number < 200; number++) {
            for (var key = 0; key < 4; key++) rows.append("key" + key, String.valueOf(number));
            if (number == 100) first.stop(); // whoever leads, the other goes on
        }
        await().atMost(PATIENCE).until(() -> rows.waiting() == 0);
        second.stop();
        second.awaitEnd(PATIENCE);
        first.awaitEnd(PATIENCE);

        var expected = IntStream.range(0, 200).mapToObj(String::valueOf).toList();
        for (var key = 0; key < 4; key++) assertEquals(expected, rows.values("key" + key));
    }

    @Test
    void a_crash_between_send_and_delete_sends_again_with_the_same_id() throws Exception {
        rows.append("crashed", "1");
        try (var connection = worker.getConnection()) {
            new Sending(producer.get()).send(rows.table(connection).take(500));
        }

        rows.drain();

        var sent = rows.sent("crashed");
        assertEquals(2, sent.size());
        assertEquals(1, sent.stream().map(Sent::id).distinct().count(), "readers drop the second by its id");
        assertEquals(List.of("1"), rows.values("crashed"));
    }

    @Test
    void a_late_committing_lower_place_is_not_lost() throws Exception {
        try (var late = worker.getConnection()) {
            late.setAutoCommit(false);
            rows.insert(late, "slow", "committed last");
            rows.append("quick", "committed first");
            rows.drain();
            assertEquals(List.of("committed first"), rows.values("quick"));
            assertEquals(List.of(), rows.values("slow"));

            late.commit();
            late.setAutoCommit(true);
        }
        rows.drain();

        assertEquals(List.of("committed last"), rows.values("slow"));
    }

    @Test
    void a_row_no_broker_takes_is_quarantined_and_holds_back_only_later_rows_of_its_key() throws Exception {
        rows.append("poisoned", "before");
        rows.append("poisoned", "x".repeat(2_000_000));
        rows.append("poisoned", "after");
        rows.append("healthy", "1");

        for (var round = 0; round < 3; round++) rows.drain();

        assertEquals(List.of("before"), rows.values("poisoned"));
        assertEquals(List.of("1"), rows.values("healthy"));
        assertEquals(List.of("after"), rows.waitingBehindQuarantine());
        rows.release();
    }

    @Test
    void rows_behind_a_released_row_are_sent() throws Exception {
        rows.append("released", "x".repeat(2_000_000));
        rows.append("released", "after");
        rows.drain();
        assertEquals(List.of(), rows.values("released"));

        rows.release();
        rows.drain();

        assertEquals(List.of("after"), rows.values("released"));
    }

    @Test
    void a_topic_that_is_not_there_holds_back_only_itself() throws Exception {
        rows.append("sample.nowhere", "lost", List.of("1"));
        rows.append("sample.nowhere", "lost too", List.of("1"));
        rows.append("found", "1");

        assertThrows(IllegalStateException.class, rows::drain);

        assertEquals(List.of("1"), rows.values("found"));
        assertEquals(2, rows.waiting());
        rows.forget();
    }

    @Test
    void a_thousand_rows_are_sent_in_one_go_of_batches() throws Exception {
        var numbers = IntStream.range(0, 1_200).mapToObj(String::valueOf).toList();
        rows.append(RelayedRows.TOPIC, "many", numbers);

        rows.drain();

        assertEquals(numbers, rows.values("many"));
    }
}
