package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who has to put something right has to do it in their own hours. It is Saturday, midnight UTC: Tehran opens at 04:30 UTC,
 * Berlin on Monday at 08:00 UTC, and the tenant on Monday at midnight.
 */
@QuarkusTest
class ResponsibleCentreTest {

    private static final String ORIGINS = """
            {"centres": [{"code": "tehran-west", "technicians": ["technician-7"]},
                         {"code": "berlin", "technicians": ["technician-9"]},
                         {"code": "shiraz", "technicians": ["technician-3"]}], "batches": []}""";
    private static final String TERMS = """
            {"hours": {"zone": "UTC", "week": {"MONDAY": [{"from": "00:00", "to": "24:00"}]}},
             "centreHours": {
                "tehran-west": {"zone": "Asia/Tehran", "week": {"SATURDAY": [{"from": "08:00", "to": "16:00"}]}},
                "berlin": {"zone": "Europe/Berlin", "week": {"MONDAY": [{"from": "09:00", "to": "17:00"}]}}},
             "targets": [
                {"severity": "MEDIUM", "firstContact": "PT8H", "proposal": "PT8H", "resolution": "PT8H"},
                {"severity": "HIGH", "firstContact": "PT4H", "proposal": "PT8H", "resolution": "PT8H"},
                {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT8H", "resolution": "PT8H"}],
             "ladder": []}""";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final UUID form = UUID.randomUUID();
    private final Asked asked =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void a_tenant_with_two_centres() {
        clock.reset();
        story.link(asked);
        publish("origins", 1, ORIGINS);
        publish("complaint-terms", 1, TERMS);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void an_answer_about_work_in_tehran_is_due_on_saturday() {
        complainedOfWorkBy("technician-7");

        due("2026-11-21T08:30:00Z");
        hours().body("whose", equalTo("CENTRE"))
                .body("centre", equalTo("tehran-west"))
                .body("termsVersion", equalTo(1))
                .body("hours.zone", equalTo("Asia/Tehran"));
    }

    @Test
    void one_about_work_in_berlin_on_monday() {
        complainedOfWorkBy("technician-9");

        due("2026-11-23T12:00:00Z");
        hours().body("centre", equalTo("berlin")).body("hours.zone", equalTo("Europe/Berlin"));
    }

    @Test
    void a_centre_without_hours_of_its_own_has_those_of_the_tenant() {
        complainedOfWorkBy("technician-3");

        due("2026-11-23T04:00:00Z");
        hours().body("whose", equalTo("TENANT")).body("centre", equalTo("shiraz"));
    }

    @Test
    void and_so_has_who_works_in_none() {
        complainedOfWorkBy("technician-1");

        due("2026-11-23T04:00:00Z");
        hours().body("whose", equalTo("TENANT")).body("centre", nullValue());
    }

    @Test
    void what_was_promised_stays_when_the_work_moves() {
        assign("technician-9");
        var first = writtenDown();
        assign("technician-7");

        due("2026-11-23T12:00:00Z");
        withdraw(first);
        writtenDown();

        due("2026-11-21T08:30:00Z");
    }

    @Test
    void what_gets_worse_is_counted_in_the_same_hours_also_when_the_terms_are_others_by_now() {
        var link = complainedOfWorkBy("technician-9");
        publish("complaint-terms", 2, TERMS.replace("09:00", "10:00"));
        clock.advance(Duration.ofHours(1));

        Asked.form(UUID.randomUUID(), 1, 1).formParam("changes", form).post(link);

        due("2026-11-23T11:00:00Z");
        hours().body("whose", equalTo("CENTRE"))
                .body("centre", equalTo("berlin"))
                .body("termsVersion", equalTo(2));
    }

    @Test
    void where_nothing_is_laid_down_there_are_no_hours_to_show() {
        var other = story.closedRepair();
        Asked.form(form, 5, 1).post(other.link()).then().statusCode(200);

        for (var tenant : List.of(other, asked)) {
            var hours = tenant.asAgent().get("/v1/complaints/{id}/hours", other.complaintId());
            hours.then().statusCode(404);
        }
    }

    /** The link by which they can say it otherwise. */
    private String complainedOfWorkBy(String technician) {
        assign(technician);
        story.deliver(Story.ticket("closed", asked));
        var link = asked.link();
        Asked.form(form, 5, 1).post(link).then().statusCode(200);
        return link;
    }

    private void assign(String technician) {
        story.deliver(Story.ticket("assigned", asked, Map.of("assignee", technician)));
    }

    private String writtenDown() {
        return asked.asAgent()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "customerId",
                        asked.customerId(),
                        "retailerId",
                        "parsian",
                        "ticketId",
                        asked.ticketId(),
                        "severity",
                        "HIGH"))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void publish(String book, int version, String document) {
        asked.asManager()
                .contentType("application/json")
                .body(document)
                .put("/v1/{book}/versions/{version}", book, version)
                .then()
                .statusCode(201);
    }

    private void withdraw(String complaint) {
        var request = asked.asAgent().contentType("application/json").header("If-Match", "*");
        var answer = request.body("{\"reason\":\"WITHDRAWN\"}").put("/v1/complaints/{id}/closure", complaint);
        answer.then().statusCode(200);
    }

    private void due(String firstContact) {
        asked.asAgent()
                .get("/v1/complaints/{id}", asked.complaintId())
                .then()
                .statusCode(200)
                .body("firstContact.dueAt", equalTo(firstContact));
    }

    private ValidatableResponse hours() {
        return asked.asAgent()
                .get("/v1/complaints/{id}/hours", asked.complaintId())
                .then()
                .statusCode(200);
    }
}
