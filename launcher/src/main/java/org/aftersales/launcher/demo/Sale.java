package org.aftersales.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aftersales.launcher.LaunchFailure;
import org.aftersales.launcher.Service;

/** A retailer loads the catalogue and imports a file of sales. */
final class Sale {
    /** The television of the story, by its unit in warranty. */
    record Bought(String unitId, SoldTelevision television) {}

    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);

    private final World world;

    Sale(World world) {
        this.world = world;
    }

    Bought play() {
        var day = ReportDay.of(DemoFiles.judgedAt(), world.clock());
        world.narrator().step("A retailer loads the catalogue and imports a sales file");
        loadCatalogue();
        var results = importSales();
        var television = new TelevisionChoice(DemoFiles.products()).choose(DemoFiles.salesText(), results, day);
        return new Bought(unitOf(television), television);
    }

    private void loadCatalogue() {
        var warranty = world.asRetailer(Service.WARRANTY);
        var policies = DemoFiles.policies();
        var products = DemoFiles.products();
        policies.forEach(policy -> warranty.put(
                "/v1/policies/" + policy.path("code").asText() + "/versions/"
                        + policy.path("version").asInt(),
                policy));
        products.forEach(
                product -> warranty.put("/v1/products/" + product.path("gtin").asText(), product));
        world.narrator()
                .saw("warranty", policies.size() + " policy versions and " + products.size() + " products loaded");
    }

    private String importSales() {
        var warranty = world.asRetailer(Service.WARRANTY);
        long began = System.nanoTime();
        var job = warranty.upload("/v1/registration-imports?asOf=" + DemoFiles.judgedAt(), DemoFiles.sales())
                .location();
        var bar = world.narrator().progressBar();
        world.await(LONGEST_IMPORT, "the import to end", () -> {
            var state = warranty.get(job).json();
            var progress = state.path("progress");
            bar.show(
                    progress.path("bytesRead").asDouble()
                            / Math.max(1, progress.path("bytesTotal").asDouble()),
                    progress.path("recordsRead").asLong());
            return !List.of("QUEUED", "RUNNING").contains(state.path("status").asText());
        });
        bar.end();
        double seconds = (System.nanoTime() - began) / 1e9;
        checkCounts(warranty.get(job).json(), seconds);
        return warranty.get(job + "/results").text();
    }

    private void checkCounts(JsonNode job, double seconds) {
        var expected = DemoFiles.expectedCounts();
        for (var part : new String[] {"outcomes", "codes"}) {
            if (!job.path(part).equals(expected.path(part))) {
                throw new LaunchFailure(
                        "the import's " + part + " are " + job.path(part) + ", not " + expected.path(part));
            }
        }
        int records = expected.path("records").asInt();
        world.narrator().figure("importedRecords", records);
        world.narrator().figure("importedRecordsPerSecond", Math.round(records / seconds));
        var outcomes = expected.path("outcomes").properties().stream()
                .map(outcome ->
                        String.format(Locale.ROOT, "%,d %s", outcome.getValue().asInt(), outcome.getKey()))
                .collect(Collectors.joining(", "));
        world.narrator()
                .saw(
                        "warranty",
                        String.format(
                                Locale.ROOT,
                                "%,d records in %.1f s: %s; counts by outcome and by code as expected",
                                records,
                                seconds,
                                outcomes));
    }

    private String unitOf(SoldTelevision television) {
        var found = world.asRetailer(Service.WARRANTY)
                .get("/v1/units?gtin=" + television.gtin() + "&serial=" + television.serial())
                .json()
                .path("items");
        if (found.size() != 1) {
            throw new LaunchFailure("serial " + television.serial() + " is registered " + found.size() + " times");
        }
        world.narrator()
                .saw(
                        "warranty",
                        "record %d is the television of this story: serial %s"
                                .formatted(television.record(), television.serial()));
        return found.path(0).path("id").asText();
    }
}
