package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not come to the end can go on later, and has said something all the same. */
@QuarkusTest
class BegunAnswerTest {

    private static final String RECORDED = "feedback.response.recorded.v1";
    private static final String THANKS = "Thank you. We are sorry.";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    Tenants tenants;

    @Inject
    AgroalDataSource database;

    private final UUID form = UUID.randomUUID();
    private Asked asked;
    private String link;

    @BeforeEach
    void somebody_who_answers_the_first_step_and_goes_away() {
        clock.reset();
        asked = story.closed("SUPPORT");
        link = asked.link();
        firstStep(form).then().statusCode(200).body(containsString("one more step"));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_link_shows_what_was_answered_and_what_comes_next() {
        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("We have kept what you answered."))
                .body(containsString("id=\"quality-1\" value=\"1\" required checked"))
                .body(containsString("id=\"unsolved\""))
                .body(containsString("value=\"" + form + "\""));

        responses().body("items", hasSize(0));
    }

    @Test
    void a_newer_link_leads_to_the_same() {
        given().get(asked.link()).then().body(containsString("value=\"" + form + "\""));
    }

    @Test
    void who_comes_back_and_sends_it_has_answered_once() {
        lastStep(form).then().statusCode(200).body(containsString(THANKS));
        clock.advance(Duration.ofDays(1));
        timers.sweep();

        responses()
                .body("items", hasSize(1))
                .body("items[0].partial", equalTo(false))
                .body("items[0].answers.questionId", contains("quality", "unsolved", "emotional"));
        lastStep(form).then().statusCode(200).body(containsString(THANKS));
    }

    @Test
    void who_does_not_come_back_has_said_what_they_have_said() {
        var mark = events.mark();
        clock.advance(Duration.ofHours(4).minusSeconds(1));
        timers.sweep();
        events.in(asked.tenant(), mark).andNothingElse();
        clock.advance(Duration.ofSeconds(1));
        timers.sweep();
        timers.sweep();

        events.in(asked.tenant(), mark)
                .expect(RECORDED)
                .with("qualityScore", 1)
                .with("partial", true)
                .with("late", false);
        responses().body("items", hasSize(1)).body("items[0].partial", equalTo(true));
    }

    @Test
    void what_counts_already_as_it_stood_is_not_changed_by_going_on() {
        clock.advance(Duration.ofHours(4));
        timers.sweep();

        lastStep(form).then().statusCode(409).body(containsString("You have already answered"));
        given().get(link).then().body(containsString("You have already answered"));
    }

    @Test
    void going_on_puts_off_the_end() {
        clock.advance(Duration.ofHours(3));
        firstStep(form);
        clock.advance(Duration.ofHours(3));
        timers.sweep();
        responses().body("items", hasSize(0));

        clock.advance(Duration.ofHours(1));
        timers.sweep();
        responses().body("items", hasSize(1));
    }

    @Test
    void what_somebody_began_who_was_erased_counts_not() {
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));
        clock.advance(Duration.ofHours(4));
        timers.sweep();

        responses().body("items", hasSize(0));
    }

    @Test
    void what_can_count_no_more_is_not_kept_either() {
        assertEquals(1, drafts());
        clock.advance(Duration.ofDays(60));

        timers.sweep();

        assertEquals(0, drafts());
        responses().body("items", hasSize(0));
    }

    private int drafts() {
        return tenants.as(
                asked.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var row =
                                    connection.createStatement().executeQuery("select count(*) from response_draft")) {
                        row.next();
                        return row.getInt(1);
                    }
                }));
    }

    private Response firstStep(UUID id) {
        return form(id, "quality,emotional,effort,comment").post(link);
    }

    private Response lastStep(UUID id) {
        return form(id, "quality,emotional,effort,unsolved,comment")
                .formParam("unsolved", "It is still broken.")
                .post(link);
    }

    private static RequestSpecification form(UUID id, String shown) {
        return Asked.form(id, 1, 2).formParam("shown", shown);
    }

    private ValidatableResponse responses() {
        return asked.asAgent().get("/v1/responses").then().statusCode(200);
    }
}
