package org.aftersales.warranty.dossier;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.LoggedLines;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.customer.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person whose every detail is a canary buys, tells, claims, objects, hands over and is forgotten. */
@QuarkusTest
class CanaryTest {

    /** What every canary contains, however it is written: letters, digits, or a day. */
    private static final List<String> CANARIES = List.of("kolibri", "Kolibri", "989120007700", "1971-07-17");

    @Inject
    EventProbe events;

    @Inject
    TableDump tables;

    @Inject
    ClaimUseCases claims;

    @Inject
    Tenants tenants;

    private final LoggedLines lines = new LoggedLines();
    private final List<String> problems = new ArrayList<>();

    Shop shop;
    Person person;

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(lines);
        shop = Shop.opened();
        person = Person.of(shop, "p-" + UUID.randomUUID(), "R-" + UUID.randomUUID());
    }

    @AfterEach
    void fall_silent() {
        Logger.getLogger("").removeHandler(lines);
    }

    @Test
    void no_canary_sings_in_logs_events_problems_or_tables_and_none_is_left_after_the_erasure() {
        tell();
        var claim = claimed();
        objected();
        refused();
        assertSilence();
        assertTrue(tables.contain(person.subject()), "the search looks where things are");
        assertTrue(lines.all().contains(claim), "the lines are heard");

        tenants.run(shop.tenant(), () -> claims.settle(ClaimId.fromString(claim), UUID.randomUUID()));
        handedOver();
        erased().then().statusCode(204);

        assertSilence();
        assertEquals(List.of(), tables.sealed(shop.tenant(), person.customerId()), "sealed words that were kept");
    }

    private void assertSilence() {
        var told = events.of(shop.tenant()).stream().map(event -> event.data().toString());
        assertEquals(List.of(), singing(told), "events");
        assertEquals(List.of(), singing(Stream.of(lines.all())), "logs");
        assertEquals(List.of(), singing(problems.stream()), "problems");
        assertEquals(List.of(), CANARIES.stream().filter(tables::contain).toList(), "tables");
    }

    private static List<String> singing(Stream<String> texts) {
        return texts.filter(text -> CANARIES.stream().anyMatch(text::contains)).toList();
    }

    private void tell() {
        person.tells(Map.of(
                        "name", "Kolibri Bird",
                        "phone", "+989120007700",
                        "email", "kolibri@example.org",
                        "address", Map.of("street", "Kolibri Row 1", "city", "Kolibriville", "country", "IR"),
                        "locale", "en",
                        "birthDate", "1971-07-17"))
                .then()
                .statusCode(200);
        person.keepsForSafety(Map.of("email", "kolibri.safety@example.org"))
                .then()
                .statusCode(200);
    }

    private String claimed() {
        return person.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", person.unit(), "faultDescription", "It sings like a kolibri."))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The warranty is voided, the person objects in their own words, and it is reinstated with words to them. */
    private void objected() {
        var id = shop.as(Tokens.adjuster(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", person.unit(), "reason", "SERIAL_ALTERED", "evidence", "case:7"))
                .post("/v1/voidings")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        person.asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("statement", "Ask Kolibri Bird."))
                .post("/v1/voidings/" + id + "/appeal")
                .then()
                .statusCode(200);
        shop.as(Tokens.manager(shop.tenant()))
                .header("If-Match", "\"1\"")
                .body(Map.of("decision", "REINSTATE", "reason", "EVIDENCE_REFUTED", "note", "Dear Kolibri Bird."))
                .put("/v1/voidings/" + id + "/decision")
                .then()
                .statusCode(200);
    }

    /** Whatever cannot be accepted is refused without repeating it. */
    private void refused() {
        var sale = new HashMap<>(Shop.sale("S-refused", "TV55EN510588"));
        sale.put(
                "customer",
                Map.of("name", "Kolibri Bird", "phone", "kolibri", "email", "kolibri", "birthDate", "kolibri"));
        refused(shop.register(sale));
        refused(person.tells(Map.of("name", "Kolibri Bird", "phone", "kolibri", "unknown", "Kolibri")));
        refused(person.tells(Map.of("name", "Kolibri Bird", "birthDate", "1971-07-17T00:00:00Z kolibri")));
        refused(person.keepsForSafety(Map.of("email", "kolibri")));
        refused(shop.present("kolibri", person.subject()));
    }

    private void refused(Response answer) {
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusLine());
        problems.add(answer.asString());
    }

    private void handedOver() {
        var code = person.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", person.unit()))
                .post("/v1/transfers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("code");
        shop.as(Tokens.customer(shop.tenant(), "reza"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", code))
                .post("/v1/transfers/acceptances")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
    }

    private Response erased() {
        return person.asks().header("If-Match", person.reads().header("ETag")).delete("/v1/customers/me");
    }
}
