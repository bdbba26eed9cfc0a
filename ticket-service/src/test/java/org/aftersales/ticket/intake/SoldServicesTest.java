package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.Test;

/** A unit was sold with what comes with it: each kind of work is opened once, one following from the other. */
@QuarkusTest
class SoldServicesTest {
    private static final String SOLD = "warranty.unit.registered.v1";
    private static final Instant REGISTERED = Instant.parse("2026-11-20T08:00:00Z");
    private static final List<String> ALL = List.of("DELIVERY", "INSTALLATION", "TRAINING");

    @Inject
    UnitsConsumer consumer;

    private final UUID unit = UUID.randomUUID();
    private final Field field = Field.opened();

    @Test
    void delivery_installation_and_training_follow_from_each_other() {
        consumer.receive(sold(ALL));

        var tickets = tickets().body("items.kind", contains("TRAINING", "INSTALLATION", "DELIVERY"));
        var ids = tickets.extract().<List<String>>path("items.id");
        tickets.body("items[0].relatedTicketId", equalTo(ids.get(1)))
                .body("items[1].relatedTicketId", equalTo(ids.get(2)))
                .body("items[2].relatedTicketId", nullValue())
                .body("items.customerId", contains(customer(), customer(), customer()))
                .body("items.status", contains("OPEN", "OPEN", "OPEN"));
        field.agent()
                .get("/v1/tickets/" + ids.getLast())
                .then()
                .body("history[0].reason", equalTo("unit-sold"))
                .body("history[0].by", equalTo("system"));
    }

    @Test
    void what_was_told_again_or_opened_by_hand_is_not_opened_twice() {
        field.ticket("DELIVERY", unit);

        consumer.receive(sold(ALL));
        consumer.receive(sold(ALL));

        tickets().body("items.kind", contains("TRAINING", "INSTALLATION", "DELIVERY"));
    }

    @Test
    void what_is_left_is_opened_and_what_nobody_knows_is_not() {
        consumer.receive(sold(List.of("REPAIR", "GIFT_WRAP", "TRAINING")));

        tickets().body("items.kind", contains("TRAINING")).body("items[0].relatedTicketId", nullValue());
    }

    @Test
    void a_sale_of_long_ago_opens_nothing() {
        var told = new HashMap<>(told(ALL));
        told.put("soldAt", REGISTERED.minus(Duration.ofDays(31)).toString());

        consumer.receive(IncomingEvents.of(SOLD, told, field.tenant()));

        tickets().body("items", empty());
    }

    @Test
    void for_a_unit_that_went_back_nothing_is_opened() {
        var gone = Contracts.example("warranty.unit.returned.v1").<ObjectNode>deepCopy();
        gone.put("unitId", unit.toString());
        var later = IncomingEvents.headers("warranty.unit.returned.v1", unit.toString(), field.tenant(), "warranty");
        later.put("ce_time", REGISTERED.plus(Duration.ofDays(1)).toString());
        consumer.receive(IncomingEvents.record("warranty.units", unit.toString(), later, gone.toString()));

        consumer.receive(sold(ALL));

        tickets().body("items", empty());
    }

    private IncomingEvent sold(List<String> services) {
        return IncomingEvents.of(SOLD, told(services), field.tenant());
    }

    private Map<String, Object> told(List<String> services) {
        return Map.of(
                "unitId", unit.toString(),
                "customerId", customer(),
                "soldAt", REGISTERED.minus(Duration.ofDays(30)).toString(),
                "registeredAt", REGISTERED.toString(),
                "services", services);
    }

    private String customer() {
        return field.customer().toString();
    }

    private ValidatableResponse tickets() {
        return field.agent()
                .queryParam("unitId", unit)
                .get("/v1/tickets")
                .then()
                .statusCode(200);
    }
}
