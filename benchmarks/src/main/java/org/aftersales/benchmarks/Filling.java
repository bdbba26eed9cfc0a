package org.aftersales.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.Service;

/**
 * Fills a database with very many rows, by SQL over one connection for each core. Foreign keys are not looked at
 * meanwhile, for what is written here refers to what is written with it; all else that the tables ask for holds.
 *
 * @param tables whose foreign keys are not looked at; they have no triggers of their own that matter here
 * @param atOnce how many numbers one statement is told of
 * @param patience after which no more is begun
 */
record Filling(Platform platform, Service service, List<String> tables, int atOnce, Duration patience) {

    /**
     * Runs a statement for the numbers from 1 on, so many at a time.
     *
     * @param resource with the statement; <code>{from}</code>, <code>{to}</code> and <code>{total}</code> are numbers
     * @param words what else is in braces there, and what is put in its place
     * @return up to which number it has come
     */
    int fill(String resource, int numbers, Map<String, String> words) throws Exception {
        var fill = statement(resource, numbers, words);
        var next = new AtomicInteger(1);
        long end = System.nanoTime() + patience.toNanos();
        everywhere("alter table %s disable trigger all");
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Callable<Void> worker = () -> work(numbers, fill, next, end);
            var workers = new ArrayList<Future<Void>>();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) workers.add(threads.submit(worker));
            for (var done : workers) done.get();
        } finally {
            everywhere("alter table %s enable trigger all");
        }
        return Math.min(numbers, next.get() - 1);
    }

    /** Lets the database know what there is now, so that nothing of that falls into what is measured. */
    void settle() throws SQLException {
        try (var superuser = platform.connect(service);
                var statement = superuser.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    private static String statement(String resource, int numbers, Map<String, String> words) throws IOException {
        try (var file = Filling.class.getResourceAsStream(resource)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var word : words.entrySet()) text = text.replace("{" + word.getKey() + "}", word.getValue());
            return text.replace("{total}", String.valueOf(numbers));
        }
    }

    private Void work(int numbers, String fill, AtomicInteger next, long end) throws SQLException {
        try (var superuser = platform.connect(service);
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(true);
            while (System.nanoTime() < end) {
                int from = next.getAndUpdate(first -> first > numbers ? first : first + atOnce);
                if (from > numbers) break;
                int to = Math.min(numbers, from + atOnce - 1);
                statement.execute(fill.replace("{from}", String.valueOf(from)).replace("{to}", String.valueOf(to)));
            }
            return null;
        }
    }

    private void everywhere(String command) throws SQLException {
        try (Connection superuser = platform.connect(service);
                var statement = superuser.createStatement()) {
            for (var table : tables) statement.execute(command.formatted(table));
        }
    }
}
