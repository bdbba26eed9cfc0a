package org.aftersales.ticket.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ComplaintsConsumerTest {
    private static final String OPENED = "feedback.complaint.opened.v1";

    @Inject
    ComplaintsConsumer consumer;

    @Inject
    EventProbe events;

    private String tenant;

    @BeforeEach
    void nobodyElseIsHere() {
        tenant = "tenant-" + UUID.randomUUID();
    }

    @Test
    void what_it_reads_is_what_feedback_publishes() {
        Contracts.assertReadable(OPENED, ComplaintOpened.class);
        Contracts.assertReadable("feedback.complaint.worsened.v1", ComplaintWorsened.class);
    }

    @Test
    void a_complaint_opens_a_ticket_with_its_deadline() {
        consumer.receive(IncomingEvents.of(OPENED, Map.of("dueAt", "2026-11-25T16:02:48.910Z"), tenant));

        tickets()
                .body("items.kind", contains("COMPLAINT"))
                .body("items[0].dueAt", equalTo("2026-11-25T16:02:48.910Z"))
                .body("items[0].complaintId", equalTo("01936f5e-0000-7000-8000-000000000006"))
                .body("items[0].relatedTicketId", equalTo("01936f5e-0000-7000-8000-000000000004"))
                .body("items[0].unitId", equalTo("01936f5e-0000-7000-8000-000000000002"));
        events.in(tenant)
                .expect("ticket.ticket.opened.v1")
                .with("complaintId", "01936f5e-0000-7000-8000-000000000006")
                .with("claimId", "")
                .andNothingElse();
    }

    @Test
    void a_complaint_about_no_ticket_opens_one_too() {
        consumer.receive(IncomingEvents.of(OPENED, Map.of("ticketId", IncomingEvents.REMOVED), tenant));

        tickets().body("items.kind", contains("COMPLAINT")).body("items[0].relatedTicketId", equalTo(null));
    }

    @Test
    void a_complaint_about_no_product_opens_one_too() {
        consumer.receive(IncomingEvents.of(OPENED, Map.of("unitId", IncomingEvents.REMOVED), tenant));

        tickets().body("items.kind", contains("COMPLAINT")).body("items[0].unitId", equalTo(null));
    }

    @Test
    void a_complaint_that_is_a_ticket_already_opens_no_other() {
        consumer.receive(IncomingEvents.of(OPENED, Map.of("source", "TICKET"), tenant));

        assertEquals(0, events.of(tenant).size());
    }

    @Test
    void the_same_complaint_opens_one_ticket_however_often_it_is_told() {
        var complaint = IncomingEvents.of(OPENED, tenant);

        consumer.receive(complaint);
        consumer.receive(complaint);
        consumer.receive(IncomingEvents.of(OPENED, tenant));

        assertEquals(1, events.of(tenant).size());
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, NORMAL", "HIGH, HIGH", "CRITICAL, URGENT", "UNHEARD_OF, NORMAL"})
    void the_worse_the_experience_the_more_urgent_the_ticket(String severity, String priority) {
        consumer.receive(IncomingEvents.of(OPENED, Map.of("severity", severity), tenant));

        tickets().body("items.priority", contains(priority));
    }

    private ValidatableResponse tickets() {
        return given().auth()
                .oauth2(Tokens.agent(tenant))
                .get("/v1/tickets")
                .then()
                .statusCode(200);
    }
}
