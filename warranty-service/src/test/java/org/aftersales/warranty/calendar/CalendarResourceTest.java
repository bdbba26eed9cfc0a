package org.aftersales.warranty.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarResourceTest {

    private final CalendarCalls calls = new CalendarCalls(Shop.opened());

    @Test
    void versions_follow_each_other_and_never_change() {
        calls.publish("2", CalendarCalls.iranian()).statusCode(409).body("code", equalTo("version-out-of-turn"));
        calls.publish("1", CalendarCalls.iranian()).statusCode(201).header("ETag", "\"1\"");
        calls.publish("1", CalendarCalls.iranian()).statusCode(200);
        calls.publish("1", CalendarCalls.iranian("2026-11-24"))
                .statusCode(409)
                .body("code", equalTo("version-immutable"));
        calls.publish("2", CalendarCalls.iranian("2026-11-24")).statusCode(201);

        calls.read("/IR").body("version", equalTo(2)).body("hours.exceptions.date", contains("2026-11-24"));
        calls.read("/IR/versions/1").body("hours.exceptions", hasSize(0));
        calls.read("").body("items.code", contains("IR")).body("items.version", contains(2));
    }

    @Test
    void what_is_no_calendar_is_refused_and_what_is_not_there_is_not_found() {
        calls.publish("0", CalendarCalls.iranian()).statusCode(404);
        calls.publish("1", Map.of("name", "Iran")).statusCode(400);
        var never = Map.<String, Object>of("name", "Never", "hours", Map.of("zone", "Asia/Tehran", "week", Map.of()));
        calls.publish("1", never).statusCode(422).body("code", equalTo("invalid-calendar"));
        calls.read("/IR").statusCode(404);
        calls.read("/IR/versions/1").statusCode(404);
    }

    @Test
    void another_tenant_has_its_own() {
        calls.publish("1", CalendarCalls.iranian()).statusCode(201);
        var other = new CalendarCalls(Shop.opened());

        other.read("/IR").statusCode(404);
        other.read("").body("items", hasSize(0));
    }

    @Test
    void a_policy_counts_by_a_calendar_that_is_published_and_by_one_rule_only() {
        var shop = calls.shop();

        policy("SUSPEND_IF_OVER_N_DAYS")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/repairEffect/calendar"));
        calls.publish("1", CalendarCalls.iranian());
        policy("SUSPEND_ACTUAL_DAYS").then().statusCode(422).body("errors.code", contains("not-of-this-rule"));
        policy("SUSPEND_IF_OVER_N_DAYS").then().statusCode(201).body("repairEffect.calendar", equalTo("IR"));
        shop.as(Tokens.agent(shop.tenant()))
                .get("/v1/policies/WORKING/versions/1")
                .then()
                .body("repairEffect.calendar", equalTo("IR"));
    }

    private Response policy(String rule) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("code", "WORKING").put("version", 1);
        var effect = policy.putObject("repairEffect").put("rule", rule).put("calendar", "IR");
        if (rule.equals("SUSPEND_IF_OVER_N_DAYS")) effect.put("days", 12);
        return calls.shop().asRetailer().body(policy.toString()).put("/v1/policies/WORKING/versions/1");
    }
}
