package org.aftersales.benchmarks;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** A sales file through the import. */
final class Imports implements Measurement {
    private static final List<String> TABLES = List.of("customer", "unit", "coverage", "outbox", "import_result");
    private static final int RECORDS = 60_000;
    private static final double GOAL = 2;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String method() {
        return "One file of new televisions, after a warm-up file of the same size; from the upload's answer until the"
                + " job reports COMPLETED, with the other three services stopped. The limit writes the rows of one"
                + " record (unit, coverages, outbox, result) by bare prepared JDBC over 16 connections, one commit"
                + " each, after the service was stopped.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int records = stage.scaled(RECORDS);
        List<SampleRows.Rows> rows;
        try (var superuser = stage.platform().connect(Service.WARRANTY)) {
            rows = SampleRows.of(superuser, TABLES, () -> seconds(stage, 1));
        }
        return stage.withoutOthers(() -> measure(stage, records, rows));
    }

    private static List<Figure> measure(Stage stage, int records, List<SampleRows.Rows> rows) throws Exception {
        seconds(stage, records);
        var perSecond = records / seconds(stage, records);
        var limit = Limits.alone(stage, withoutCustomer(rows), customers(rows));
        return List.of(
                Figure.of("records in the file", records, "records"),
                Figure.of("imported records", perSecond, "1/s"),
                Figure.of("database's own limit, same rows", limit, "1/s"),
                Figure.atLeast("imported records / limit", perSecond / limit, "ratio", GOAL));
    }

    /** Uploads a file of new records and answers how long its job took. */
    private static double seconds(Stage stage, int records) {
        var retailer = stage.retailer(Service.WARRANTY);
        var answer = retailer.upload("/v1/registration-imports", new ByteArrayInputStream(Sales.file(records)));
        var job = answer.location();
        long begun = System.nanoTime();
        Waiting.until(Duration.ofMinutes(10), Duration.ofMillis(20), "the import completes", () -> {
            var status = retailer.get(job).json();
            if (status.path("status").asText().equals("FAILED")) throw new IllegalStateException(status.toString());
            return status.path("status").asText().equals("COMPLETED");
        });
        var registered = retailer.get(job).json().at("/outcomes/registered").asInt();
        if (registered != records) throw new IllegalStateException(registered + " of " + records + " were registered");
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<SampleRows.Rows> withoutCustomer(List<SampleRows.Rows> rows) {
        return rows.stream().filter(table -> !table.table().equals("customer")).toList();
    }

    /** The limit is not charged for customers: its units belong to the sample's, and its results to the sample's job. */
    private static Set<UUID> customers(List<SampleRows.Rows> rows) {
        var ids = new HashSet<UUID>();
        for (var table : rows) {
            for (var column : List.of("customer_id", "import_id")) {
                int place = table.columns().indexOf(column);
                if (place >= 0) table.values().forEach(row -> ids.add((UUID) row.get(place)));
            }
        }
        ids.remove(null);
        return ids;
    }
}
