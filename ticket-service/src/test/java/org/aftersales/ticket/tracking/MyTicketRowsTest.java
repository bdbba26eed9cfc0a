package org.aftersales.ticket.tracking;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the list of a customer's tickets says of promises. The tests' clock begins at 2026-11-21T00:00Z. */
@QuarkusTest
class MyTicketRowsTest {
    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    private Field field;

    @BeforeEach
    void a_customer_who_is_promised_something() {
        clock.reset();
        field = Field.opened();
        TrackedPromisesTest.publish(field);
        customers.link(field.tenant(), field.customer(), "sub-1");
    }

    @Test
    void each_row_promises_what_the_ticket_itself_does() {
        var answered = field.ticket("SUPPORT", UUID.randomUUID());
        var merged = field.ticket("SUPPORT", UUID.randomUUID());
        answer(answered);
        clock.advance(Duration.ofHours(7));
        var fresh = field.ticket("SUPPORT", UUID.randomUUID());
        merge(merged, fresh);
        clock.advance(Duration.ofHours(2));

        mine("").body("items.id", contains(fresh, merged, answered))
                .body("items.promised", contains("FIRST_ANSWER", null, "RESOLVED"))
                .body("items.promisedBy", contains("2026-11-21T08:00:00Z", null, "2026-11-23T00:00:00Z"))
                .body("items.late", contains(true, false, false));

        var rows = mine("").extract().<List<Map<String, ?>>>path("items");
        for (var row : List.of(rows.getFirst(), rows.getLast())) {
            var whole = mine("/" + row.get("id")).extract().<Map<String, ?>>path("$");
            for (var said : List.of("promised", "promisedBy", "late", "promises", "progress")) {
                assertEquals(whole.get(said), row.get(said), said);
            }
        }
    }

    @Test
    void many_tickets_are_listed_by_as_few_statements_as_one() throws Exception {
        field.ticket("SUPPORT", UUID.randomUUID());
        mine("");
        var one = statements();

        for (int i = 0; i < 4; i++) field.ticket("SUPPORT", UUID.randomUUID());

        assertEquals(one, statements());
    }

    private long statements() throws Exception {
        return Statements.of(() -> mine("")).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private ValidatableResponse mine(String which) {
        return Field.as(Tokens.customer(field.tenant(), "sub-1"))
                .get("/v1/me/tickets" + which)
                .then()
                .statusCode(200);
    }

    private void answer(String ticket) {
        field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("visibility", "PUBLIC", "body", "Here it is."))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    private void merge(String ticket, String into) {
        field.agent()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("into", into, "reason", "same-fault"))
                .post("/v1/tickets/" + ticket + "/merge")
                .then()
                .statusCode(200);
    }
}
