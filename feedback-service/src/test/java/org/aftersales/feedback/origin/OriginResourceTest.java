package org.aftersales.feedback.origin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OriginResourceTest {

    private static final String ORIGINS = """
            {"centres": [{"code": "tehran-west", "technicians": ["technician-7", "technician-8"]},
                         {"code": "shiraz", "technicians": ["technician-9"]}],
             "batches": [{"gtin": "09521234001348", "code": "W31", "serialFrom": "TV55EN510000",
                          "serialTo": "TV55EN519999"}]}""";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void answers_are_told_apart_by_where_work_and_goods_come_from() {
        publish(1, ORIGINS).statusCode(201);
        var asked = assigned("technician-7");
        close(asked, "TV55EN510501");
        answer(asked);

        scores("CENTRE").body("items.group", contains("tehran-west")).body("items[0].asked", equalTo(1));
        scores("TECHNICIAN").body("items.group", contains("technician-7")).body("items[0].answers", equalTo(1));
        scores("BATCH").body("items.group", contains("09521234001348/W31"));
        scores("CHANNEL").body("items.group", contains("LINK"));
        scores("RETAILER&centre=tehran-west").body("items[0].answers", equalTo(1));
        scores("RETAILER&centre=shiraz").body("items", empty());
    }

    @Test
    void what_was_known_when_somebody_was_asked_stays() {
        publish(1, ORIGINS).statusCode(201);
        var asked = assigned("technician-7");
        close(asked, "TV55EN510501");
        story.deliver(Story.ticket("reopened", asked));
        assign(asked, "technician-9");
        close(asked, "TV55EN510501");
        answer(asked);

        scores("TECHNICIAN")
                .body("items.group", contains("technician-7"))
                .body("items[0].responseRate.value", equalTo(100.0f));
    }

    @Test
    void what_is_of_no_known_place_is_in_no_group() {
        publish(1, ORIGINS).statusCode(201);
        var asked = assigned("technician-1");
        close(asked, "TV55EN5199990");
        answer(asked);

        scores("CENTRE").body("items", empty());
        scores("BATCH").body("items", empty());
        scores("TECHNICIAN").body("items.group", contains("technician-1"));
    }

    @Test
    void the_latest_version_holds_and_none_is_changed() {
        publish(1, ORIGINS).statusCode(201);
        publish(1, ORIGINS).statusCode(200);
        publish(1, ORIGINS.replace("shiraz", "yazd")).statusCode(409).body("code", equalTo("version-immutable"));
        publish(2, ORIGINS.replace("tehran-west", "tehran")).statusCode(201);

        get("").statusCode(200).body("version", equalTo(2));
        get("/versions/1").statusCode(200).body("origins.centres.code", contains("tehran-west", "shiraz"));
        get("/versions/3").statusCode(404);
        Asked.as(Tokens.manager("t-" + UUID.randomUUID()))
                .get("/v1/origins/versions/1")
                .then()
                .statusCode(404);
        var asked = assigned("technician-7");
        close(asked, "TV55EN510501");
        answer(asked);
        scores("CENTRE").body("items.group", contains("tehran"));
    }

    @Test
    void nothing_comes_from_two_places() {
        publish(1, """
                {"centres": [{"code": "a", "technicians": ["x", "x"]}, {"code": "a", "technicians": []}],
                 "batches": [
                   {"gtin": "09521234001348", "code": "1", "serialFrom": "A10", "serialTo": "A19"},
                   {"gtin": "09521234001348", "code": "2", "serialFrom": "A19", "serialTo": "A20"},
                   {"gtin": "09521234001348", "code": "3", "serialFrom": "B9", "serialTo": "B10"},
                   {"gtin": "09521234001348", "code": "4", "serialFrom": "A0", "serialTo": "A9"},
                   {"gtin": "09521234001355", "code": "5", "serialFrom": "A19", "serialTo": "A20"}]}""")
                .statusCode(422)
                .body("code", equalTo("invalid-origins"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/centres/0/technicians/1",
                                "/centres/1/code",
                                "/batches/1/serialFrom",
                                "/batches/2/serialTo"));
    }

    private Asked assigned(String technician) {
        var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        assign(asked, technician);
        return asked;
    }

    private void assign(Asked asked, String technician) {
        story.deliver(Story.ticket("assigned", asked, Map.of("assignee", technician)));
    }

    private void close(Asked asked, String serial) {
        story.deliver(Story.ticket("closed", asked, Map.of("serial", serial)));
    }

    private static void answer(Asked asked) {
        Asked.form(UUID.randomUUID(), 5, 4).post(asked.link()).then().statusCode(200);
    }

    private ValidatableResponse scores(String by) {
        return Asked.as(Tokens.analyst(tenant))
                .get("/v1/scores?by=" + by)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return Asked.as(Tokens.manager(tenant)).get("/v1/origins" + path).then();
    }

    private ValidatableResponse publish(int version, String document) {
        return Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body(document)
                .put("/v1/origins/versions/" + version)
                .then();
    }
}
