package org.aftersales.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.aftersales.kit.KitConfig;
import org.jboss.logging.Logger;

/** One loop over its share of the buckets: lead, take, send, await the acknowledgements, settle. */
final class Sender implements Runnable {
    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final Tools tools;
    private final KitConfig.Relay config;
    private final int number;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running = true;

    Sender(Tools tools, KitConfig.Relay config, int number) {
        this.tools = tools;
        this.config = config;
        this.number = number;
    }

    /** What a sender works with; the database is the worker role's. */
    record Tools(
            DataSource database,
            ObjectMapper json,
            RelayBell bell,
            RelayProducer producer,
            Clock clock,
            ToldOutside told) {}

    @Override
    public void run() {
        try {
            while (running) leadOnce();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void leadOnce() throws InterruptedException {
        try (var connection = tools.database().getConnection()) {
            connection.setAutoCommit(true);
            lead(connection);
        } catch (SQLException | RuntimeException e) {
            // The database or the broker is away: everything unsent is still in the table, so try again.
            LOG.warnf("outbox sender %d: %s", number, e);
            tools.bell().pause(AFTER_FAILURE);
        }
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        var table = new OutboxTable(connection, tools.json(), number, config.senders(), tools.told());
        while (running && !table.tryLead()) tools.bell().pause(config.poll());
        try {
            while (running) {
                long seen = tools.bell().rings();
                int sent = sendBatch(table);
                if (sent >= config.batch()) continue;
                if (sent > 0) tools.bell().pause(config.linger());
                tools.bell().await(seen, config.poll());
            }
        } finally {
            table.resign();
        }
    }

    /** Sends what is visible now, at most a batch, and answers how many rows were taken. */
    int sendBatch(OutboxTable table) throws SQLException, InterruptedException {
        var rows = table.take(config.batch());
        if (rows.isEmpty()) return 0;
        var outcome = new Sending(tools.producer().get()).send(rows);
        table.settle(rows, outcome.sent(), tools.clock().instant());
        for (var poison : outcome.poison()) {
            LOG.errorf("outbox row %d is quarantined: %s", poison.seq(), poison.reason());
            table.quarantine(poison.seq(), poison.reason());
        }
        if (outcome.passing() != null) throw new IllegalStateException("broker: " + outcome.passing());
        return rows.size();
    }

    void stop() {
        running = false;
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) LOG.warnf("outbox sender %d still sends", number);
    }
}
