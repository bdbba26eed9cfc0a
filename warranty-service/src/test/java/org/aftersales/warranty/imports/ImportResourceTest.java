package org.aftersales.warranty.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportResourceTest {

    @Inject
    EventProbe events;

    @Inject
    ImportFiles files;

    @Inject
    FileRetention retention;

    @Inject
    Tenants tenants;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private static String line(String saleRef, String serial) {
        return saleRef + ",2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348," + serial
                + ",518770000.00,IRR,,,,Sara,,,fa-IR,,\r\n";
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line("S-" + i, "TV55EN%06d".formatted(i)))
                .collect(Collectors.joining());
    }

    private void refused(byte[] file, int status, String code) {
        shop.upload(file, "").then().statusCode(status).body("code", equalTo(code));
        shop.asRetailer().get("/v1/registration-imports").then().body("items.size()", equalTo(0));
    }

    @Test
    void what_is_no_sales_file_is_refused_before_anything_is_promised() {
        refused(new byte[0], 400, "empty-file");
        refused("{\"not\": \"csv\"}".getBytes(UTF_8), 422, "wrong-header");
        refused("sale_ref,sold_at\r\n".getBytes(UTF_8), 422, "wrong-header");
        refused((Shop.HEADER + lines(0, 1)).getBytes(UTF_16), 422, "wrong-header");
        refused(
                (Shop.HEADER + line("S-1é", "TV55EN510501")).getBytes(Charset.forName("windows-1252")),
                422,
                "not-utf8");
        assertEquals(
                415,
                shop.asRetailer().body("{}").post("/v1/registration-imports").statusCode());
    }

    @Test
    void a_file_beyond_the_limit_is_refused_while_it_streams() throws Exception {
        var rest = Delivery.LARGEST + 1 - Shop.HEADER.length();
        var file = new SequenceInputStream(
                new ByteArrayInputStream(Shop.HEADER.getBytes(UTF_8)),
                new PieceStream(at -> at < rest ? lineFeeds((int) Math.min(rest - at, 100_000)) : null, 0));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/registration-imports"))
                .header("Authorization", "Bearer " + Tokens.retailer(shop.tenant(), shop.retailer()))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("\"file-too-large\""));
        }
    }

    private static byte[] lineFeeds(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) '\n');
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "?dryRun=perhaps, 400, ?dryRun",
        "?asOf=yesterday, 400, ?asOf",
        "?asOf=2026-11-21T00:00:01Z, 422, ?asOf",
    })
    void parameters_are_read_by_the_letter(String parameters, int status, String pointer) {
        shop.upload(Shop.HEADER.getBytes(UTF_8), parameters)
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void rows_that_cannot_be_kept_are_malformed_and_the_others_count() {
        var file = Shop.HEADER
                + line("S-1", "TV55EN000001").replace("Sara", "Sa\0ra")
                + line("S-2", "TV55EN000002").replace("Sara", "x".repeat(1_000_000))
                + line("S-3", "=cmd|' /C calc'!A0").replace("Sara", "=HYPERLINK(\"x\")")
                + line("S-4", "TV55EN000004").replace("Sara", "\"=1+1\"\"\"");

        var id = shop.uploaded(file, "");

        assertEquals(
                Map.of("malformed-row", 2, "invalid-serial", 1),
                shop.finished(id).<Map<String, Integer>>path("codes"));
        assertTrue(shop.results(id)
                .endsWith("\n4,registered,,TV55EN000004,TV-36,1,2025-08-29,PARTS:2028-08-29;LABOUR:2027-08-29\n"));
    }

    @Test
    void an_import_answers_where_to_follow_it_and_how_far_it_is() {
        var file = Shop.HEADER + lines(0, 1200);
        var submitted = shop.upload(file.getBytes(UTF_8), "");
        submitted.then().statusCode(202).header("Location", startsWith("/v1/registration-imports/"));

        var job = shop.finished(submitted.path("id"));

        job.then()
                .body("status", equalTo("COMPLETED"))
                .body("dryRun", equalTo(false))
                .body("asOf", startsWith("2026-11-21T00:00:0"))
                .body("outcomes.registered", equalTo(1200))
                .body("progress.recordsRead", equalTo(1200))
                .body("progress.bytesTotal", equalTo(file.length()))
                .body("progress.bytesRead", equalTo(file.length()));
        assertEquals(1200, events.of(shop.tenant()).size());
        assertTrue(events.of(shop.tenant()).stream()
                .allMatch(event -> event.field("importId").equals(submitted.path("id"))));
    }

    @Test
    void two_files_of_one_retailer_are_judged_in_the_order_in_which_they_came() {
        var first = shop.uploaded(Shop.HEADER + lines(0, 2000), "");
        var second = shop.uploaded(Shop.HEADER + lines(1000, 2500), "");

        assertEquals(Map.of("registered", 2000), shop.finished(first).<Map<String, Integer>>path("outcomes"));
        assertEquals(
                Map.of("already-registered", 1000, "registered", 500),
                shop.finished(second).<Map<String, Integer>>path("outcomes"));
    }

    @Test
    void files_of_two_retailers_with_the_same_units_register_each_unit_once() {
        var ours = shop.uploaded(Shop.HEADER + lines(0, 2000), "");
        var theirs = shop.rival().uploaded(Shop.HEADER + lines(0, 2000), "");

        var mine = shop.finished(ours).<Map<String, Integer>>path("outcomes");
        var others = shop.rival().finished(theirs).<Map<String, Integer>>path("outcomes");

        assertEquals(2000, mine.getOrDefault("registered", 0) + others.getOrDefault("registered", 0));
        assertEquals(2000, mine.getOrDefault("conflict", 0) + others.getOrDefault("conflict", 0));
        assertEquals(2000, events.of(shop.tenant()).size());
    }

    @Test
    void a_dry_run_over_many_chunks_knows_what_it_would_have_registered() {
        var id = shop.uploaded(Shop.HEADER + lines(0, 1100) + lines(0, 1), "?dryRun=true");

        var job = shop.finished(id);

        assertEquals(Map.of("registered", 1100, "already-registered", 1), job.<Map<String, Integer>>path("outcomes"));
        assertEquals(List.of(), events.of(shop.tenant()));
    }

    @Test
    void the_file_stays_for_some_days_and_is_gone_then() {
        var id = UUID.fromString(shop.uploaded(Shop.HEADER + lines(0, 3), ""));
        shop.finished(id.toString());

        assertEquals(Shop.HEADER + lines(0, 3), stored(id));
        tenants.run(shop.tenant(), () -> retention.due(id, null));

        assertEquals("", stored(id));
        assertEquals(
                200,
                shop.asRetailer()
                        .get("/v1/registration-imports/" + id + "/results")
                        .statusCode());
    }

    private String stored(UUID id) {
        return tenants.as(shop.tenant(), () -> {
            var content = files.readFrom(id, 0);
            return content == null ? "" : new String(content, UTF_8);
        });
    }

    @Test
    void results_wait_for_the_end() {
        var id = shop.uploaded(Shop.HEADER + lines(0, 3000), "");
        var early = shop.asRetailer()
                .get("/v1/registration-imports/" + id + "/results")
                .statusCode();

        assertTrue(early == 409 || early == 200);
        await().atMost(60, SECONDS)
                .until(() -> shop.asRetailer()
                                .get("/v1/registration-imports/" + id + "/results")
                                .statusCode()
                        == 200);
    }
}
