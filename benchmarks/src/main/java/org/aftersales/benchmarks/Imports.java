package org.aftersales.benchmarks;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;

/** Sales files through the import: three retailers' at the same time, as many as one instance works at. */
final class Imports implements Measurement {
    private static final List<String> TABLES = List.of("customer", "unit", "coverage", "outbox", "import_result");
    private static final List<String> RETAILERS = List.of(Stage.RETAILER, "neighbour", "stranger");
    private static final int WARM_UP_RECORDS = 220_000;
    private static final int RECORDS = 80_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final double GOAL = 2;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String method() {
        return "Three retailers' files of 80 000 new televisions each at the same time, as many as one instance works"
                + " at, after warm-up files of 220 000 each; from the first upload's answer until all jobs report"
                + " COMPLETED, with the other three services stopped. Then one such file alone. The limit writes the"
                + " rows of one record (unit, coverages, outbox, result) by bare prepared JDBC over 16 connections, one"
                + " commit each, after the service was stopped.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        List<SampleRows.Rows> rows;
        try (var superuser = stage.platform().connect(Service.WARRANTY)) {
            rows = SampleRows.of(superuser, TABLES, () -> perSecond(stage, List.of(Stage.RETAILER), 1));
        }
        return stage.alone(Service.WARRANTY, () -> measure(stage, rows));
    }

    private static List<Figure> measure(Stage stage, List<SampleRows.Rows> rows) throws Exception {
        perSecond(stage, RETAILERS, stage.scaled(WARM_UP_RECORDS));
        int records = stage.scaled(RECORDS);
        var together = perSecond(stage, RETAILERS, records);
        var alone = perSecond(stage, List.of(Stage.RETAILER), records);
        var limit = Limits.ofWarranty(stage, withoutCustomer(rows), customers(rows));
        return List.of(
                Figure.of("records in each file", records, "records"),
                Figure.of("imported records, one file alone", alone, "1/s"),
                Figure.of("imported records, three files at once", together, "1/s"),
                Figure.of("database's own limit, same rows", limit, "1/s"),
                Figure.atLeast("imported records / limit", together / limit, "ratio", GOAL));
    }

    /** Each of the retailers uploads a file of new records; answers what is imported in a second until all are. */
    static double perSecond(Stage stage, List<String> retailers, int records) {
        var files = retailers.stream().map(_ -> Sales.file(records)).toList();
        var jobs = new ArrayList<Runnable>();
        long begun = 0;
        for (int i = 0; i < files.size(); i++) {
            var retailer = stage.retailer(Service.WARRANTY, retailers.get(i));
            var answer = retailer.upload("/v1/registration-imports", new ByteArrayInputStream(files.get(i)));
            if (i == 0) begun = System.nanoTime();
            var job = answer.location();
            jobs.add(() -> awaitCompleted(retailer, job, records));
        }
        jobs.forEach(Runnable::run);
        return files.size() * (double) records / ((System.nanoTime() - begun) / 1e9);
    }

    private static void awaitCompleted(Api retailer, String job, int records) {
        Waiting.until(PATIENCE, LOOK_EVERY, "the import completes", () -> {
            var status = retailer.get(job).json();
            if (status.path("status").asText().equals("FAILED")) throw new IllegalStateException(status.toString());
            return status.path("status").asText().equals("COMPLETED");
        });
        var registered = retailer.get(job).json().at("/outcomes/registered").asInt();
        if (registered != records) throw new IllegalStateException(registered + " of " + records + " were registered");
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
