package org.aftersales.ticket.field;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.Test;

/** What an app tells of a visit and is not taken. */
@QuarkusTest
class FieldVisitRefusalTest extends FieldVisitScene {
    @Test
    void nobody_is_missed_before_it_was_time_by_the_time_of_the_device() {
        clock.set(NOON);

        tell(List.of(told(NOBODY_HOME, Field.MONDAY.minusSeconds(1))))
                .body("items.verdict", contains("CONFLICT"))
                .body("items.code", contains("not-yet-due"));
        field.show(visit).then().body("status", equalTo("CONFIRMED"));
    }

    @Test
    void technicians_tell_of_their_own_visits_and_of_those_of_the_ticket() {
        tell(Tokens.of("technician", tenant, "t2"), List.of(told(STARTED, TEN_PAST)))
                .then()
                .body("items.verdict", contains("CONFLICT"))
                .body("items.code", contains("not-of-the-crew"));
        tell(Tokens.technician("another-" + tenant), List.of(told(STARTED, TEN_PAST)))
                .then()
                .body("items.code", contains("not-found"))
                .body("items.version", contains(nullValue()));
        ticket = field.ticket();
        tell(List.of(told(STARTED, TEN_PAST))).body("items.code", contains("not-found"));
    }

    @Test
    void what_breaks_a_rule_or_says_two_things_is_told_by_itself() {
        var both = new HashMap<>(told(STARTED, TEN_PAST));
        both.put("work", TAKEN);
        var unsigned = told(Map.of("completion", Map.of()), TEN_PAST);
        var nowhere = new HashMap<>(told(STARTED, TEN_PAST));
        nowhere.put("visit", STARTED);
        field.command(visit, "start", Map.of()).then().statusCode(200);
        var version = Map.<String, Object>of("version", 2);

        tellAnything(technician, List.of(both, nowhere, with(unsigned, version)))
                .then()
                .statusCode(207)
                .body("items.verdict", everyItem(equalTo("CONFLICT")))
                .body("items.code", contains("one-change", "invalid-command", "acceptance-required"));
    }
}
