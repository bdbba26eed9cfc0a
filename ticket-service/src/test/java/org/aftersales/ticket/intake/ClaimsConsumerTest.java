package org.aftersales.ticket.intake;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClaimsConsumerTest {
    private static final String APPROVED = "warranty.claim.approved.v1";
    private static final String WITHDRAWN = "warranty.claim.withdrawn.v1";

    @Inject
    ClaimsConsumer consumer;

    @Inject
    EventProbe events;

    private String tenant;
    private String claim;

    @BeforeEach
    void nobodyElseIsHere() {
        tenant = "tenant-" + UUID.randomUUID();
        claim = UUID.randomUUID().toString();
    }

    @Test
    void what_it_reads_is_what_warranty_publishes() {
        Contracts.assertReadable(APPROVED, ClaimApproved.class);
        Contracts.assertReadable(WITHDRAWN, ClaimWithdrawn.class);
    }

    @Test
    void an_approval_opens_a_repair_that_says_all_the_claim_said() {
        consumer.receive(IncomingEvents.of(APPROVED, tenant));

        events.in(tenant)
                .expect("ticket.ticket.opened.v1")
                .with("kind", "REPAIR")
                .with("claimId", "01936f5e-0000-7000-8000-000000000003")
                .with("unitId", "01936f5e-0000-7000-8000-000000000002")
                .with("customerId", "01936f5e-0000-7000-8000-000000000001")
                .with("retailerId", "parsian")
                .with("gtin", "09521234001348")
                .with("serial", "TV55EN510501")
                .andNothingElse();
    }

    @Test
    void the_same_approval_delivered_twice_opens_one_ticket() {
        var approval = approval();

        consumer.receive(approval);
        consumer.receive(approval);

        assertEquals(List.of("OPEN"), statuses());
    }

    @Test
    void the_same_approval_under_another_event_id_opens_one_ticket() {
        consumer.receive(approval());
        consumer.receive(approval());

        assertEquals(List.of("OPEN"), statuses());
        assertEquals(0, deadLetters());
    }

    @Test
    void the_same_claim_id_in_another_tenant_is_another_claim() {
        consumer.receive(approval());
        var here = tenant;
        tenant = "tenant-" + UUID.randomUUID();
        consumer.receive(approval());

        assertEquals(List.of("OPEN"), statuses());
        assertEquals(1, events.of(here).size());
    }

    @Test
    void a_withdrawal_calls_off_work_that_is_still_open() {
        consumer.receive(approval());
        var withdrawal = withdrawal();

        consumer.receive(withdrawal);
        consumer.receive(withdrawal);

        assertEquals(List.of("CANCELLED"), statuses());
        events.in(tenant)
                .expect("ticket.ticket.opened.v1")
                .expect("ticket.ticket.cancelled.v1")
                .with("reasonCode", "claim-withdrawn")
                .andNothingElse();
    }

    @Test
    void an_approval_that_arrives_after_its_withdrawal_opens_nothing() {
        consumer.receive(withdrawal());
        consumer.receive(approval());

        events.in(tenant).andNothingElse();
        assertEquals(0, deadLetters());
    }

    @Test
    void a_withdrawal_leaves_resolved_work_as_it_is() {
        consumer.receive(approval());
        resolve();

        consumer.receive(withdrawal());

        assertEquals(List.of("RESOLVED"), statuses());
        assertEquals(0, deadLetters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"warranty.claim.filed.v1", "warranty.claim.rejected.v1", "warranty.claim.settled.v1"})
    void other_facts_about_claims_change_nothing(String type) {
        consumer.receive(IncomingEvents.of(type, Map.of("claimId", claim), tenant));

        events.in(tenant).andNothingElse();
        assertEquals(0, deadLetters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claimId", "customerId", "retailerId"})
    void an_approval_that_lacks_what_we_need_becomes_a_dead_letter(String field) {
        consumer.receive(IncomingEvents.of(APPROVED, Map.of(field, IncomingEvents.REMOVED), tenant));

        assertEquals(
                List.of("ticket.dead-letters"),
                events.of(tenant).stream().map(Recorded::topic).toList());
        assertEquals(1, deadLetters());
    }

    private IncomingEvent approval() {
        return IncomingEvents.of(APPROVED, Map.of("claimId", claim), tenant);
    }

    private IncomingEvent withdrawal() {
        return IncomingEvents.of(WITHDRAWN, Map.of("claimId", claim), tenant);
    }

    private List<String> statuses() {
        return given().auth()
                .oauth2(Tokens.agent(tenant))
                .queryParam("claimId", claim)
                .get("/v1/tickets")
                .path("items.status");
    }

    private int deadLetters() {
        return given().auth()
                .oauth2(Tokens.admin(tenant))
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    private void resolve() {
        var technician = Tokens.technician(tenant);
        var id = given().auth().oauth2(technician).get("/v1/tickets").<String>path("items[0].id");
        post(technician, id + "/assignment", 0, Map.of());
        post(technician, id + "/transitions", 1, Map.of("to", "IN_PROGRESS"));
        var findings = Map.of("outcome", "REPAIRED", "findingCode", "X");
        post(technician, id + "/transitions", 2, Map.of("to", "RESOLVED", "findings", findings));
    }

    private static void post(String token, String path, int version, Map<String, ?> body) {
        given().auth()
                .oauth2(token)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + path)
                .then()
                .statusCode(200);
    }
}
