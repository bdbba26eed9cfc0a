package org.aftersales.ticket.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackingResourceTest {
    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String ticket;
    private String me;

    @BeforeEach
    void a_customer_with_an_appointment() {
        clock.reset();
        field = Field.opened().technician("t1");
        ticket = field.ticket();
        field.confirmed(ticket, Field.MONDAY, "t1");
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
    }

    @Test
    void a_customer_lists_their_tickets_and_sees_how_one_stands() {
        Field.as(me)
                .get("/v1/me/tickets")
                .then()
                .statusCode(200)
                .body("items.id", contains(ticket))
                .body("items.progress", contains("RECEIVED"));
        Field.as(me)
                .get("/v1/me/tickets/" + ticket)
                .then()
                .statusCode(200)
                .body("kind", equalTo("INSTALLATION"))
                .body("late", equalTo(false))
                .body("promisedBy", nullValue())
                .body("appointments.status", contains("CONFIRMED"))
                .body("appointments[0].promised.end", equalTo("2026-11-23T09:00:00Z"));
        Field.as(Tokens.customer(field.tenant(), "x"))
                .get("/v1/me/tickets")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void whoever_has_the_link_sees_the_same_without_an_account() {
        var link = Field.as(me)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + ticket + "/tracking-links")
                .then()
                .statusCode(201)
                .body("url", matchesPattern("http://localhost/t/[A-Za-z0-9_-]{27}"))
                .body("expiresAt", equalTo("2027-02-19T00:00:00Z"))
                .extract()
                .<String>path("url");

        given().get(link.replace("http://localhost", ""))
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .body(containsString("<h1>Received</h1>"))
                .body(containsString("Monday 23 November 2026"))
                .body(containsString("We begin between 09:00 and 10:00."))
                .body(not(containsString("t1")));
    }

    @Test
    void the_page_speaks_persian_by_its_own_calendar() {
        given().header("Accept-Language", "fa-IR,fa;q=0.9")
                .get(link())
                .then()
                .header("Content-Language", "fa")
                .body(containsString("<html lang=\"fa\" dir=\"rtl\">"))
                .body(containsString("دریافت شد"))
                .body(containsString("۲ آذر ۱۴۰۵"))
                .body(containsString("۰۹:۰۰"));
    }

    @Test
    void the_page_is_sealed_and_reading_it_records_nothing() {
        var link = link();
        var mark = events.mark();

        IntStream.range(0, 50).forEach(i -> given().get(link).then().statusCode(200));
        given().head(link).then().statusCode(200);

        given().get(link)
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(not(containsString("<script")));
        assertEquals(List.of(), events.of(field.tenant(), mark));
    }

    @Test
    void several_links_work_until_they_expire_or_are_taken_back_and_then_look_like_any_other() {
        var first = link();
        var second = link();
        given().get(first).then().statusCode(200);
        given().get(second).then().statusCode(200);

        field.agent().delete("/v1/tickets/" + ticket + "/tracking-links").then().statusCode(204);
        var revoked = given().get(second).then().statusCode(404).extract().asString();
        var third = link();
        clock.advance(Duration.ofDays(90));

        assertEquals(
                revoked, given().get(third).then().statusCode(404).extract().asString());
        for (var token : List.of("x", "A".repeat(500), "%00", "%D9%86")) {
            var answer = given().urlEncodingEnabled(false).get("/t/" + token);
            assertEquals(revoked, answer.then().statusCode(404).extract().asString());
        }
    }

    @Test
    void whoever_tries_too_many_links_is_slowed_down_and_nobody_else_is() {
        var refused = Stream.generate(() -> from("192.0.2.9").get("/t/guess"))
                .limit(700)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        refused.then().header("Retry-After", matchesPattern("[0-9]+")).body(containsString("One moment"));
        from("192.0.2.10").get(link()).then().statusCode(200);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private String link() {
        Response link = field.agent()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + ticket + "/tracking-links");
        return link.then().statusCode(201).extract().<String>path("url").replace("http://localhost", "");
    }
}
