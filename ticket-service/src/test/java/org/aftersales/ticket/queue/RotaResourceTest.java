package org.aftersales.ticket.queue;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RotaResourceTest {
    static final Map<String, Object> NIGHTS = Map.of(
            "zone", "Asia/Tehran",
            "begins", "2026-11-14",
            "handover", "08:00:00",
            "agents", List.of("ada", "ben"),
            "standIns", List.of());

    @Inject
    TestClock clock;

    private Field field;

    @BeforeEach
    void a_tenant() {
        clock.reset();
        field = Field.opened();
    }

    @Test
    void whoever_is_called_now_or_then_is_told_with_the_handovers() {
        put(NIGHTS).then().statusCode(201);
        put(NIGHTS).then().statusCode(200);

        duty("").then()
                .statusCode(200)
                .body("agent", equalTo("ada"))
                .body("from", equalTo("2026-11-14T04:30:00Z"))
                .body("until", equalTo("2026-11-21T04:30:00Z"));
        duty("?at=2026-11-21T04:30:00Z").then().body("agent", equalTo("ben")).body("standIn", equalTo(false));
        refused(duty("?at=2026-11-14T04:29:59Z"), 404, "nobody-on-call");
    }

    @Test
    void a_rota_is_changed_by_who_has_read_it_and_is_somewhere() {
        put(NIGHTS).then().statusCode(201);
        var changed = new HashMap<>(NIGHTS);
        changed.put("agents", List.of("cem"));
        refused(put(changed), 428, "if-match-missing");
        field.manager()
                .header(
                        "If-Match",
                        field.agent().get("/v1/on-call-rotas/nights").header("ETag"))
                .contentType("application/json")
                .body(changed)
                .put("/v1/on-call-rotas/nights")
                .then()
                .statusCode(200);
        duty("").then().body("agent", equalTo("cem"));
        changed.put("zone", "Mars/Olympus");
        refused(put(changed), 422, "invalid-rota");
        refused(field.agent().get("/v1/on-call-rotas/none/duty"), 404, "not-found");
    }

    private Response put(Map<String, ?> rota) {
        return QueueScenes.put(field, "/v1/on-call-rotas/nights", rota);
    }

    private Response duty(String query) {
        return field.agent().get("/v1/on-call-rotas/nights/duty" + query);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
