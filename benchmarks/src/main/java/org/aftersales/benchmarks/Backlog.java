package org.aftersales.benchmarks;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** How loyalty-service works off what an import leaves behind, with all four services on the machine. */
final class Backlog implements Measurement {
    private static final int RECORDS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public String method() {
        return "A file of 10 000 new televisions is imported with all four services running, after one of a third of"
                + " that as warm-up; from the upload's answer until a reader of loyalty's database sees the points of"
                + " the last one. The events of the import's other facts pass through the same consumers.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int records = stage.scaled(RECORDS);
        try (var watch = stage.platform().connect(Service.LOYALTY);
                var count = watch.prepareStatement("select count(*) from earning where tenant_id = ?")) {
            count.setString(1, stage.tenant());
            awaitEarnings(stage, count, records / 3);
            var imported = System.nanoTime();
            var seconds = awaitEarnings(stage, count, records);
            var all = (System.nanoTime() - imported) / 1e9;
            return List.of(
                    Figure.of("records", records, "records"),
                    Figure.of("from the completed import to the last points", seconds, "s"),
                    Figure.of("points that followed, import included", records / all, "1/s"));
        }
    }

    /** Imports so many records; answers how long after that their points were there, in seconds. */
    private static double awaitEarnings(Stage stage, PreparedStatement count, int records) throws SQLException {
        long before = read(count);
        Imports.perSecond(stage, List.of(Stage.RETAILER), records);
        long completed = System.nanoTime();
        Waiting.until(PATIENCE, LOOK_EVERY, "the points of all records are there", () -> {
            try {
                return read(count) >= before + records;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return (System.nanoTime() - completed) / 1e9;
    }

    private static long read(PreparedStatement count) throws SQLException {
        try (var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
