package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers see of their complaints, and that they see nothing of how staff works at it. */
@QuarkusTest
class MyComplaintTest {

    private static final Set<String> TOLD = new TreeSet<>(List.of(
            "id",
            "number",
            "status",
            "ticketId",
            "unitId",
            "openedAt",
            "firstContact",
            "proposal",
            "resolution",
            "remedy",
            "outcome",
            "compensation"));

    private static final String TERMS = """
            {"hours": {"zone": "UTC", "week": {
                "SATURDAY": [{"from": "00:00", "to": "24:00"}], "SUNDAY": [{"from": "00:00", "to": "24:00"}]}},
             "targets": [
                {"severity": "MEDIUM", "firstContact": "PT8H", "proposal": "PT20H", "resolution": "PT80H"},
                {"severity": "HIGH", "firstContact": "PT8H", "proposal": "PT20H", "resolution": "PT80H"},
                {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT10H", "resolution": "PT80H"}],
             "ladder": [{"promise": "FIRST_CONTACT", "level": "canary-level", "at": "-PT1H"}]}""";

    @Inject
    Story story;

    @Inject
    RemedyUseCases remedies;

    @Inject
    Tenants tenants;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked customer;
    private String id;

    @BeforeEach
    void a_complaint_that_staff_work_at() {
        clock.reset();
        customer = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());
        story.link(customer);
        customer.asManager()
                .contentType("application/json")
                .body(TERMS)
                .put("/v1/complaint-terms/versions/1")
                .then()
                .statusCode(201);
        id = customer.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("unitId", story.registered(customer)))
                .post("/v1/me/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workAtIt();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void they_see_what_is_promised_and_nothing_of_who_does_what_about_it() throws IOException {
        var shown = body("/v1/me/complaints/" + id);
        var listed = body("/v1/me/complaints");

        var seen = json.readTree(shown);
        assertTrue(TOLD.containsAll(namesOf(seen)), shown);
        assertEquals(seen, json.readTree(listed).path("items").path(0));
        assertEquals(Set.of("dueAt", "broken", "keptAt"), namesOf(seen.path("firstContact")));
        for (var canary : List.of("canary", "HIGH", "PHONE", "parsian"))
            assertEquals(-1, shown.indexOf(canary), canary);
    }

    @Test
    void what_staff_sees_is_for_staff() {
        var agent = customer.asAgent().get("/v1/complaints/{id}", id).then();
        agent.body("escalatedTo", equalTo("canary-level"))
                .body("severity", equalTo("HIGH"))
                .body("firstContact.channel", equalTo("PHONE"))
                .body("firstContact.attempts", equalTo(1));

        for (var path : List.of("/v1/complaints/" + id, "/v1/complaints?limit=5")) {
            var shown = body(path);
            assertTrue(shown.contains(id), shown);
            for (var canary : List.of("canary", "PHONE", "attemptedAt"))
                assertEquals(-1, shown.indexOf(canary), canary);
        }
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,", "REJECTED,", "APPROVED,APPROVED", "WAITING,WAITING", "CREDITED,CREDITED", "REFUSED,REFUSED"
    })
    void what_they_may_be_given_they_hear_when_it_is_agreed_on(String state, String told) {
        tenants.run(customer.tenant(), () -> remedies.compensated(UUID.fromString(id), state));

        customer.asCustomer().get("/v1/me/complaints/{id}", id).then().body("compensation", equalTo(told));
        customer.asCustomer().get("/v1/complaints/{id}", id).then().body("compensation", equalTo(told));
        customer.asAgent().get("/v1/complaints/{id}", id).then().body("compensation", equalTo(state));
    }

    private void workAtIt() {
        clock.advance(Duration.ofHours(7));
        timers.sweep();
        var agent =
                Asked.as(Tokens.of("agent", customer.tenant(), "canary-agent")).contentType("application/json");
        agent.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("channel", "PHONE"))
                .post("/v1/complaints/{id}/attempts", id)
                .then()
                .statusCode(201);
        Asked.as(Tokens.of("agent", customer.tenant(), "canary-agent"))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("channel", "PHONE"))
                .put("/v1/complaints/{id}/contact", id)
                .then()
                .statusCode(200);
    }

    private String body(String path) {
        return customer.asCustomer().get(path).then().statusCode(200).extract().asString();
    }

    private static Set<String> namesOf(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
