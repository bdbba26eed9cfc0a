package org.aftersales.kit.rest;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the dashboard and the alerts of the stack to deploy are made of. */
@QuarkusTest
class MetricsTest {
    @Test
    void times_of_requests_are_counted_in_buckets() {
        get("/v1/parcels");

        assertLine("http_server_requests_seconds_bucket\\{.*uri=\"/v1/parcels\".*le=\"0.25\".*} [1-9].*");
    }

    @Test
    void counters_start_from_zero_and_not_from_the_first_event() {
        assertLine("dead_letters_total [0-9.]+.*");
        assertLine("inbox_duplicates_total [0-9.]+.*");
    }

    private static void assertLine(String pattern) {
        var metrics = get("/q/metrics").asString();
        assertTrue(metrics.lines().anyMatch(line -> line.matches(pattern)), () -> pattern + " is not in\n" + metrics);
    }
}
