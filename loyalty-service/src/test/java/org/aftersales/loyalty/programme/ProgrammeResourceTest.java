package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeResourceTest {
    private final EventProbe events;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    ProgrammeResourceTest(EventProbe events, TestClock clock) {
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void as_documented() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
    }

    @Test
    void every_tenant_has_main_without_opening_it_and_it_never_ends() {
        club.manager()
                .get("/v1/programmes")
                .then()
                .statusCode(200)
                .body("items.code", contains("main"))
                .body("items[0].name.fa", equalTo("برنامهٔ وفاداری"))
                .body("items[0].joins", equalTo("WITH_FIRST_CARD"))
                .body("items[0].status", equalTo("OPEN"));

        club.open("main", "EXPLICIT").statusCode(409).body("code", equalTo("programme-exists"));
        club.close("main").statusCode(409).body("code", equalTo("main-stays"));
    }

    @Test
    void a_programme_is_opened_once_and_ends_once() {
        club.open("premium", "EXPLICIT")
                .statusCode(201)
                .header("Location", equalTo("/v1/programmes/premium"))
                .body("zone", equalTo("Asia/Tehran"))
                .body("status", equalTo("OPEN"));
        club.open("premium", "EXPLICIT").statusCode(409).body("code", equalTo("programme-exists"));

        club.close("premium").statusCode(200).body("status", equalTo("CLOSED"));

        club.close("premium").statusCode(409).body("code", equalTo("illegal-transition"));
        club.manager().get("/v1/programmes").then().body("items.code", contains("main", "premium"));
        events.in(club.tenant())
                .expect("loyalty.programme.opened.v1")
                .with("code", "premium")
                .expect("loyalty.programme.closed.v1")
                .with("code", "premium")
                .andNothingElse();
    }

    @Test
    void days_are_those_of_a_zone_and_a_code_that_is_none_is_refused() {
        club.open("premium", "Asia/Atlantis", "EXPLICIT").statusCode(422).body("code", equalTo("no-such-zone"));
        RestAssured.replaceFiltersWith(List.of());
        club.open("a b", "EXPLICIT").statusCode(400);
        club.open("premium", "WITH_FIRST_CARD").statusCode(400);
    }

    @Test
    void a_programme_of_another_tenant_is_none() {
        club.open("premium", "EXPLICIT").statusCode(201);
        var other = new Club(Story.begin());

        other.manager().get("/v1/programmes/premium").then().statusCode(404);
        other.close("premium").statusCode(404).body("code", equalTo("no-such-programme"));
        other.manager()
                .queryParam("programme", "premium")
                .get("/v1/earning-rules")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-programme"));
    }
}
