package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tier brings to the tickets that its member opens from then on. */
@QuarkusTest
class TiersConsumerTest {
    private static final String CHANGED = "loyalty.tier.changed.v1";
    private static final String EARLY = "2026-11-20T08:00:00Z";
    private static final String LATE = "2026-11-21T08:00:00Z";

    @Inject
    TiersConsumer consumer;

    @Inject
    CustomersConsumer customers;

    @Inject
    ClaimsConsumer claims;

    @Inject
    Customers links;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Field field;

    @BeforeEach
    void a_customer() {
        clock.reset();
        field = Field.opened();
    }

    @Test
    void what_it_reads_is_what_loyalty_publishes() {
        Contracts.assertReadable(CHANGED, TierChanged.class);
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, HIGH", "LOW, HIGH", "HIGH, HIGH", "URGENT, URGENT"})
    void a_member_s_ticket_is_of_their_tier_and_at_least_as_urgent_as_it_brings(String asked, String is) {
        consumer.receive(changed("GOLD", "HIGH", EARLY));

        opened(Map.of("priority", asked)).body("customerTier", equalTo("GOLD")).body("priority", equalTo(is));
    }

    @Test
    void the_latest_change_counts_however_often_and_in_whichever_order_it_is_told() {
        var late = changed("PLATINUM", "URGENT", LATE);
        consumer.receive(late);
        consumer.receive(changed("GOLD", "HIGH", EARLY));
        consumer.receive(late);

        opened(Map.of()).body("customerTier", equalTo("PLATINUM")).body("priority", equalTo("URGENT"));
    }

    @Test
    void who_loses_the_tier_loses_what_it_brought_and_open_tickets_stay_as_they_are() {
        consumer.receive(changed("GOLD", "HIGH", EARLY));
        var before = opened(Map.of()).extract().<String>path("id");

        consumer.receive(changed(IncomingEvents.REMOVED, IncomingEvents.REMOVED, LATE));

        opened(Map.of()).body("customerTier", nullValue()).body("priority", equalTo("NORMAL"));
        field.agent().get("/v1/tickets/" + before).then().body("priority", equalTo("HIGH"));
    }

    @Test
    void a_priority_that_means_nothing_here_brings_nothing() {
        consumer.receive(changed("GOLD", "SOONEST", EARLY));

        opened(Map.of()).body("customerTier", equalTo("GOLD")).body("priority", equalTo("NORMAL"));
    }

    @Test
    void a_tier_of_a_programme_that_not_everybody_is_in_promises_nothing() {
        consumer.receive(changed("GOLD", "HIGH", EARLY));
        consumer.receive(IncomingEvents.of(
                CHANGED,
                Map.of(
                        "programme", "premium",
                        "customerId", field.customer().toString(),
                        "to", "PLATINUM",
                        "benefits.ticketPriority", "URGENT",
                        "changedAt", LATE),
                field.tenant()));

        opened(Map.of()).body("customerTier", equalTo("GOLD")).body("priority", equalTo("HIGH"));
    }

    @Test
    void what_staff_tells_of_the_tier_counts() {
        consumer.receive(changed("GOLD", "HIGH", EARLY));

        opened(Map.of("customerTier", "STAFF_PICK")).body("customerTier", equalTo("STAFF_PICK"));
    }

    @Test
    void a_person_who_bought_from_several_retailers_is_a_member_with_all_of_them() {
        var elsewhere = UUID.randomUUID();
        links.link(field.tenant(), field.customer(), "sub-1");
        links.link(field.tenant(), elsewhere, "sub-1");
        consumer.receive(changed("GOLD", "HIGH", EARLY));

        open(Tokens.agent(field.tenant()), elsewhere, Map.of()).body("customerTier", equalTo("GOLD"));
        open(Tokens.agent(field.tenant()), UUID.randomUUID(), Map.of()).body("customerTier", nullValue());
        open(Tokens.customer(field.tenant(), "sub-1"), elsewhere, Map.of())
                .body("priority", equalTo("HIGH"))
                .body("customerTier", nullValue());
    }

    @Test
    void a_repair_under_a_claim_is_of_the_tier_too() {
        consumer.receive(changed("GOLD", "HIGH", EARLY));

        claims.receive(IncomingEvents.of(
                "warranty.claim.approved.v1",
                Map.of("customerId", field.customer().toString()),
                field.tenant()));

        events.in(field.tenant())
                .expect("ticket.ticket.opened.v1")
                .with("priority", "HIGH")
                .andNothingElse();
    }

    @Test
    void who_was_erased_has_no_tier() {
        consumer.receive(changed("GOLD", "HIGH", EARLY));

        customers.receive(IncomingEvents.of(
                "warranty.customer.erased.v1",
                Map.of("customerId", field.customer().toString()),
                field.tenant()));

        opened(Map.of()).body("customerTier", nullValue()).body("priority", equalTo("NORMAL"));
    }

    private IncomingEvent changed(Object tier, Object priority, String at) {
        return IncomingEvents.of(
                CHANGED,
                Map.of(
                        "customerId", field.customer().toString(),
                        "to", tier,
                        "benefits.ticketPriority", priority,
                        "changedAt", at),
                field.tenant());
    }

    private ValidatableResponse opened(Map<String, ?> more) {
        return open(Tokens.agent(field.tenant()), field.customer(), more);
    }

    private static ValidatableResponse open(String token, UUID customer, Map<String, ?> more) {
        var ticket =
                new HashMap<String, Object>(Map.of("kind", "SUPPORT", "customerId", customer, "retailerId", "parsian"));
        ticket.putAll(more);
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ticket)
                .post("/v1/tickets")
                .then()
                .statusCode(201);
    }
}
