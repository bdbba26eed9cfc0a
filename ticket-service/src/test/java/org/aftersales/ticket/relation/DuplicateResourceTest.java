package org.aftersales.ticket.relation;

import static org.aftersales.ticket.relation.RelationScenes.about;
import static org.aftersales.ticket.relation.RelationScenes.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateResourceTest {
    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    private Field field;
    private String agent;

    @BeforeEach
    void a_customer() {
        clock.reset();
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        customers.link(field.tenant(), field.customer(), "sub-1");
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void what_may_be_the_same_is_suggested_with_the_reasons_the_likeliest_first() {
        var unit = UUID.randomUUID();
        var mine = about(field, "SUPPORT", Map.of("unitId", unit, "subject", "صفحه تلويزيون روشن نمیشود"));
        var words = about(field, "REPAIR", Map.of("subject", "صفحهٔ تلویزیون روشن نمی\u200cشود"));
        var same = about(field, "REPAIR", Map.of("unitId", unit));
        about(field, "REPAIR", Map.of("subject", "remote control is lost"));

        get(agent, "/v1/tickets/" + mine + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.ticketId", contains(same, words))
                .body("items[0].reasons", contains("SAME_UNIT", "SAME_CUSTOMER"))
                .body("items[0].score", equalTo(75))
                .body("items[1].reasons", contains("SAME_CUSTOMER", "SIMILAR_SUBJECT"));
    }

    @Test
    void customers_are_shown_their_own_and_staff_the_device_s() {
        var device = Map.of("serial", "TV55EN510501", "gtin", "09521234001348");
        var mine = about(field, "SUPPORT", device);
        var theirs = new java.util.HashMap<String, Object>(device);
        theirs.put("customerId", UUID.randomUUID());
        about(field, "REPAIR", theirs);
        var others = about(field, "REPAIR", Map.of("serial", "TV55EN510501", "gtin", "09521234001355"));

        get(agent, "/v1/tickets/" + mine + "/duplicates").then().body("items", hasSize(1));
        get(Tokens.customer(field.tenant(), "sub-1"), "/v1/tickets/" + mine + "/duplicates")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        get(agent, "/v1/tickets/" + others + "/duplicates").then().body("items", hasSize(0));
    }

    @Test
    void what_was_long_ago_or_goes_on_as_another_is_not() {
        var unit = UUID.randomUUID();
        about(field, "REPAIR", Map.of("unitId", unit));
        clock.advance(Duration.ofDays(91));
        var mine = about(field, "REPAIR", Map.of("unitId", unit));
        var merged = about(field, "REPAIR", Map.of("unitId", unit));
        RelationScenes.merge(agent, merged, mine).then().statusCode(200);

        get(agent, "/v1/tickets/" + mine + "/duplicates").then().body("items", hasSize(0));
    }
}
