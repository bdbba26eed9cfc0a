package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.AROUND_THE_CLOCK;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From times at the ends of time nothing is counted on; who tells one is told so. */
@QuarkusTest
class FarTimesTest {
    private final String agent = Tokens.agent("tenant-" + UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "-999999999-01-02T00:00:00Z"})
    void a_preview_starts_at_a_time_that_somebody_means(String start) {
        as(agent)
                .body(Map.of("inlineCalendar", AROUND_THE_CLOCK, "start", start, "target", "PT8H"))
                .post("/v1/sla/preview")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/start"));
    }

    @Test
    void a_report_is_about_a_time_that_somebody_means() {
        as(Tokens.manager("tenant-" + UUID.randomUUID()))
                .queryParam("from", "2026-01-01T00:00:00Z")
                .queryParam("until", "+1000000000-12-31T00:00:00Z")
                .get("/v1/sla/reports/waiting")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }
}
