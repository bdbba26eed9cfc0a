package org.aftersales.warranty.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and parameters that are refused, and rows that are. */
@QuarkusTest
class UnfitFileTest {
    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
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
        refused((Shop.HEADER + SalesLines.lines(0, 1)).getBytes(UTF_16), 422, "wrong-header");
        refused(
                (Shop.HEADER + SalesLines.line("S-1é", "TV55EN510501")).getBytes(Charset.forName("windows-1252")),
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
                + SalesLines.line("S-1", "TV55EN000001").replace("Sara", "Sa\0ra")
                + SalesLines.line("S-2", "TV55EN000002").replace("Sara", "x".repeat(1_000_000))
                + SalesLines.line("S-3", "=cmd|' /C calc'!A0").replace("Sara", "=HYPERLINK(\"x\")")
                + SalesLines.line("S-4", "TV55EN000004").replace("Sara", "\"=1+1\"\"\"");

        var id = shop.uploaded(file, "");

        assertEquals(
                Map.of("malformed-row", 2, "invalid-serial", 1),
                shop.finished(id).<Map<String, Integer>>path("codes"));
        assertTrue(shop.results(id)
                .endsWith("\n4,registered,,TV55EN000004,TV-36,1,2025-08-29,PARTS:2028-08-29;LABOUR:2027-08-29\n"));
    }
}
