package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complaint that gets worse makes its ticket more urgent and due sooner, and never the other way. */
@QuarkusTest
class WorsenedComplaintTest {
    private static final String OPENED = "feedback.complaint.opened.v1";
    private static final String WORSENED = "feedback.complaint.worsened.v1";
    private static final String CHANGED = "ticket.ticket.priority-changed.v1";
    private static final String POLICY = """
            {"name": "%s", "effectiveFrom": "2020-01-01T00:00:00Z", "appliesTo": %s, "promises": [
                {"name": "first-answer", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["ANSWERED"],
                 "unit": "ELAPSED", "target": "%s"}]}""";

    @Inject
    ComplaintsConsumer consumer;

    @Inject
    EventProbe events;

    private String complaint;
    private Field field;
    private long mark;

    @BeforeEach
    void nobody_else_is_here() {
        field = Field.opened();
        complaint = UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, HIGH, HIGH", "HIGH, CRITICAL, URGENT", "HIGH, UNHEARD_OF, HIGH", "CRITICAL, MEDIUM, URGENT"})
    void its_ticket_is_at_least_as_urgent_as_the_complaint_is_severe(String before, String now, String priority) {
        opened(before);

        consumer.receive(worsened(before, now));

        field.agent().get(ticket()).then().body("priority", equalTo(priority));
        assertEquals(0, deadLetters());
    }

    @Test
    void the_same_event_delivered_twice_is_one_change_that_says_why() {
        opened("HIGH");
        var worse = worsened("HIGH", "CRITICAL");

        consumer.receive(worse);
        consumer.receive(worse);
        consumer.receive(worsened("HIGH", "CRITICAL"));

        events.in(field.tenant(), mark)
                .expect(CHANGED)
                .with("priority", "URGENT")
                .with("complaintId", complaint)
                .andNothingElse();
        field.agent()
                .get(ticket() + "/changes")
                .then()
                .body("items[1].by", equalTo("system"))
                .body("items[1].reason", equalTo("complaint-worsened"))
                .body("items[1].fields.field", contains("dueAt", "priority"));
        field.manager().get(ticket() + "/changes/verification").then().body("intact", equalTo(true));
    }

    @Test
    void what_is_promised_about_it_is_planned_anew() {
        policy("ALL", "{}", "PT8H");
        policy("MOST_URGENT", "{\"priorities\": [\"URGENT\"]}", "PT1H");
        opened("HIGH");
        field.agent().get(ticket() + "/clocks").then().body("clocks[0].target", equalTo("PT8H"));

        consumer.receive(worsened("HIGH", "CRITICAL"));

        field.agent().get(ticket() + "/clocks").then().body("clocks[0].target", equalTo("PT1H"));
    }

    @Test
    void it_is_due_as_soon_as_is_promised_now_and_never_later() {
        opened("HIGH");

        consumer.receive(worsened("HIGH", "CRITICAL"));
        field.agent().get(ticket()).then().body("dueAt", equalTo("2026-11-28T00:10:44.120Z"));
        var later = Map.of("complaintId", complaint, "dueAt", "2026-11-29T08:00:00Z");
        consumer.receive(IncomingEvents.of(WORSENED, later, field.tenant()));

        field.agent().get(ticket()).then().body("dueAt", equalTo("2026-11-28T00:10:44.120Z"));
    }

    @Test
    void what_staff_chose_higher_stays() {
        opened("MEDIUM");
        choose("URGENT");

        consumer.receive(worsened("MEDIUM", "HIGH"));

        field.agent().get(ticket()).then().body("priority", equalTo("URGENT"));
        events.in(field.tenant(), mark)
                .expect(CHANGED)
                .with("priority", "URGENT")
                .andNothingElse();
    }

    @Test
    void what_staff_chose_lower_stays_as_long_as_it_is_no_more_severe() {
        opened("CRITICAL");
        choose("NORMAL");

        consumer.receive(worsened("CRITICAL", "CRITICAL"));

        field.agent().get(ticket()).then().body("priority", equalTo("NORMAL"));
    }

    @Test
    void a_ticket_that_is_over_stays_as_it_is() {
        opened("MEDIUM");
        field.manager()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED", "reason", "duplicate"))
                .post(ticket() + "/transitions")
                .then()
                .statusCode(200);
        mark = events.mark();

        consumer.receive(worsened("MEDIUM", "CRITICAL"));

        field.agent().get(ticket()).then().body("priority", equalTo("NORMAL")).body("status", equalTo("CANCELLED"));
        events.in(field.tenant(), mark).andNothingElse();
        assertEquals(0, deadLetters());
    }

    @Test
    void a_complaint_that_has_no_ticket_here_opens_none() {
        consumer.receive(worsened("MEDIUM", "CRITICAL"));

        events.in(field.tenant()).andNothingElse();
        assertEquals(0, deadLetters());
    }

    private void opened(String severity) {
        consumer.receive(
                IncomingEvents.of(OPENED, Map.of("complaintId", complaint, "severity", severity), field.tenant()));
        mark = events.mark();
    }

    private IncomingEvent worsened(String before, String now) {
        var values = Map.of("complaintId", complaint, "severityBefore", before, "severity", now);
        return IncomingEvents.of(WORSENED, values, field.tenant());
    }

    private String ticket() {
        return "/v1/tickets/" + field.agent().get("/v1/tickets").<String>path("items[0].id");
    }

    private void choose(String priority) {
        field.agent()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("priority", priority))
                .put(ticket() + "/priority")
                .then()
                .statusCode(200);
    }

    private void policy(String code, String appliesTo, String target) {
        field.manager()
                .contentType(ContentType.JSON)
                .body(POLICY.formatted(code, appliesTo, target))
                .put("/v1/sla/policies/" + code + "/versions/1")
                .then()
                .statusCode(201);
    }

    private int deadLetters() {
        return Field.as(Tokens.admin(field.tenant())).get("/v1/dead-letters").path("items.size()");
    }
}
