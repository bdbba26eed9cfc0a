package org.aftersales.feedback.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A product some time after it was registered, and a complaint after it was resolved. */
@QuarkusTest
class OtherExperiencesTest {

    private static final String ABOUT_PRODUCTS =
            "{\"name\": \"Products\", \"event\": \"UNIT_REGISTERED\", \"asks\": true, \"delay\": \"P20D\"%s}";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked somebody;

    @BeforeEach
    void a_customer() {
        clock.reset();
        somebody = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registered", "self-registered"})
    void a_product_is_asked_about_after_the_delay_of_the_rule(String fact) {
        SurveyRules.publish(somebody.tenant(), ABOUT_PRODUCTS, "");
        var registered = about("warranty.unit." + fact + ".v1", "unitId", "registeredAt");

        story.deliver(registered);
        story.deliver(registered);
        asked(19, 0);
        asked(1, 1);

        somebody.asCustomer()
                .get("/v1/me/invitations")
                .then()
                .body("items[0].occasion", equalTo("PRODUCT_USE"))
                .body("items[0].subject.kind", equalTo("UNIT"));
        RestAssured.get(somebody.link()).then().body(containsString("How do you find your product in daily use?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"returned", "replaced", "transferred"})
    void nobody_is_asked_about_a_product_that_they_have_no_more(String fact) {
        SurveyRules.publish(somebody.tenant(), ABOUT_PRODUCTS, "");
        var registered = about("warranty.unit.registered.v1", "unitId", "registeredAt");
        story.deliver(registered);

        var unit = Map.of("unitId", registered.subject());
        story.deliver(IncomingEvents.of("warranty.unit." + fact + ".v1", unit, somebody.tenant()));

        asked(20, 0);
    }

    @Test
    void nobody_is_asked_about_a_product_where_no_rule_says_so() {
        story.deliver(about("warranty.unit.registered.v1", "unitId", "registeredAt"));

        asked(60, 0);
    }

    @Test
    void whether_a_complaint_was_put_right_is_asked_without_any_rule() {
        story.deliver(about("feedback.complaint.resolved.v1", "complaintId", "resolvedAt"));

        asked(2, 0);
        asked(1, 1);
        RestAssured.get(somebody.link()).then().body(containsString("How well have we put it right?"));
    }

    private IncomingEvent about(String type, String subject, String moment) {
        return IncomingEvents.of(
                type,
                Map.of(
                        subject,
                        UUID.randomUUID(),
                        "customerId",
                        somebody.customerId(),
                        moment,
                        clock.instant().toString()),
                somebody.tenant());
    }

    private void asked(int daysLater, int invitations) {
        clock.advance(Duration.ofDays(daysLater));
        timers.sweep();
        somebody.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(invitations));
    }
}
