package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers are told what a change of an appointment would cost them, and how far they may move it, before they ask. */
@QuarkusTest
class ToldChangeTest {
    private static final Map<String, String> FEE = Map.of("amount", "25.00", "currency", "EUR");
    private static final Instant TUESDAY = Field.MONDAY.plus(Duration.ofDays(1));
    private static final String CHANGE = "appointments[0].change.";

    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    private Field field;
    private String me;
    private OwnScene own;

    @BeforeEach
    void an_installation_on_monday() {
        clock.reset();
        field = Field.opened().technician("t1");
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        own = OwnScene.confirmed(field, Field.MONDAY);
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void until_when_it_is_free_what_it_costs_later_and_how_far_it_may_be_moved() {
        own.rule(Map.of("cutOff", "PT24H", "fee", FEE, "ownMoves", 2));
        var until = clock.instant().plus(Duration.ofDays(61)).toString();

        mine().body(CHANGE + "inTimeUntil", equalTo("2026-11-22T08:00:00Z"))
                .body(CHANGE + "late", equalTo(false))
                .body(CHANGE + "fee.amount", equalTo("25.00"))
                .body(CHANGE + "movable", equalTo(true))
                .body(CHANGE + "movesLeft", equalTo(2))
                .body(CHANGE + "movableUntil", equalTo(until));
        own.change(me).then().body("movableUntil", equalTo(until));
        page("en")
                .body(allOf(
                        containsString("free of charge until Sunday 22 November 2026, 09:00"),
                        containsString("After that it costs €25.00."),
                        containsString("another time until Thursday 21 January 2027"),
                        containsString("Moves left: 2.")));
        page("fa")
                .body(allOf(
                        containsString("تا یکشنبه ۱ آذر ۱۴۰۵، ساعت ۰۹:۰۰ می‌توانید آن را رایگان"),
                        containsString("۲۵٫۰۰ یورو"),
                        containsString("زمان دیگری تا پنجشنبه ۱ بهمن ۱۴۰۵"),
                        containsString("جابه‌جایی: ۲")));
    }

    @Test
    void when_it_is_late_the_fee_is_told_and_whoever_may_not_move_it_reads_that() {
        own.rule(Map.of("cutOff", "PT24H", "fee", Map.of("amount", "900000.00", "currency", "IRR"), "ownMoves", 0));
        clock.set(Field.MONDAY.minus(Duration.ofHours(5)));

        mine().body(CHANGE + "late", equalTo(true))
                .body(CHANGE + "movable", equalTo(false))
                .body(CHANGE + "movableUntil", nullValue());
        page("en")
                .body(allOf(
                        containsString("calling it off now costs IRR"),
                        containsString("900,000."),
                        containsString("You cannot choose another time yourself"),
                        not(containsString("free of charge until"))));
        page("fa").body(allOf(containsString("۹۰۰٬۰۰۰ ریال"), containsString("مهلت تغییر رایگان گذشته است")));
    }

    @Test
    void where_it_costs_nothing_that_is_said_and_what_is_over_says_nothing() {
        page("en").body(containsString("costs nothing"));
        page("fa").body(containsString("هزینه‌ای ندارد"));

        own.cancel(me, null).then().statusCode(200);

        mine().body("appointments[0].change", nullValue());
        page("en").body(not(containsString("costs nothing")));
    }

    @Test
    void an_installation_is_moved_no_farther_than_the_training_that_follows() {
        var ticket = field.ticket("INSTALLATION", UUID.randomUUID());
        var installation = new OwnScene(field, ticket, field.confirmed(ticket, TUESDAY, "t1"), TUESDAY);
        var training = Field.installation(ticket);
        training.putAll(Map.of("type", "TRAINING", "minutes", 120));
        training.put("slot", Field.slot(TUESDAY.plus(Duration.ofDays(2)), "t1"));
        var session = field.request(training).<String>path("id");
        field.command(session, "confirmation", Map.of()).then().statusCode(200);

        installation.change(me).then().body("movableUntil", equalTo("2026-11-26T06:00:00Z"));
    }

    private ValidatableResponse mine() {
        return Field.as(me).get("/v1/me/tickets/" + own.ticket()).then().statusCode(200);
    }

    private ValidatableResponse page(String language) {
        var url = field.agent()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + own.ticket() + "/tracking-links")
                .<String>path("url");
        return Field.as(me)
                .queryParam("lang", language)
                .get(URI.create(url).getPath())
                .then()
                .statusCode(200);
    }
}
