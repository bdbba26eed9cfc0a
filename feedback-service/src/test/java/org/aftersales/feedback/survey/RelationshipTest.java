package org.aftersales.feedback.survey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers are asked about all of it by how long they have been customers, through the same gates as everything. */
@QuarkusTest
class RelationshipTest {

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    TestClock clock;

    @Inject
    Relationships relationships;

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

    @Test
    void a_customer_is_asked_when_they_have_been_one_for_so_long() {
        publish("");
        owns(somebody.customerId());

        afterDays(29);
        assertEquals(List.of(), told());
        afterDays(1);

        assertEquals(List.of("SEND due"), told());
        somebody.asCustomer()
                .get("/v1/me/invitations")
                .then()
                .body("items[0].occasion", equalTo("RELATIONSHIP"))
                .body("items[0].subject.kind", equalTo("CUSTOMER"))
                .body("items[0].subject.id", equalTo(somebody.customerId().toString()));
        RestAssured.get(somebody.link()).then().body(containsString("How likely are you to recommend us"));
    }

    @Test
    void the_first_unit_counts_and_no_other() {
        publish("");
        owns(somebody.customerId());
        afterDays(20);
        owns(somebody.customerId());

        afterDays(10);
        assertEquals(List.of("SEND due"), told());
        afterDays(120);
        assertEquals(List.of("SEND due"), told());
    }

    @Test
    void who_has_been_a_customer_for_longer_is_asked_when_their_turn_comes_and_again() {
        bought(somebody.customerId(), 100);
        publish(", \"everyDays\": 120");

        afterDays(49);
        assertEquals(List.of(), told());
        afterDays(1);
        assertEquals(List.of("SEND due"), told());
        afterDays(119);
        assertEquals(List.of("SEND due"), told());
        afterDays(1);

        assertEquals(List.of("SEND due", "SEND due"), told());
    }

    @Test
    void who_does_not_want_to_be_asked_is_not_and_it_is_explained() {
        contacts.open(somebody, "en", Map.of("consents", List.of(), "refusals", List.of("SURVEY")));
        publish("");
        owns(somebody.customerId());

        afterDays(30);

        assertEquals(List.of("SUPPRESS no-consent"), told());
    }

    @Test
    void a_person_is_asked_once_however_many_customers_they_are() {
        var again = new Asked(somebody.tenant(), UUID.randomUUID(), somebody.subject(), UUID.randomUUID());
        story.link(again);
        publish("");
        owns(somebody.customerId());
        clock.advance(Duration.ofMinutes(1));
        owns(again.customerId());

        afterDays(31);

        assertEquals(List.of("SEND due", "SUPPRESS asked-recently"), told());
    }

    @Test
    void a_version_holds_until_the_next_is_published() {
        publish("");
        owns(somebody.customerId());
        var other = UUID.randomUUID();
        bought(other, 1);

        clock.advance(Duration.ofDays(29).plusHours(1));
        SurveyRules.put(
                        somebody.tenant(),
                        "own/versions/2",
                        Relationships.RULE.formatted("").replace("P30D", "P60D"))
                .statusCode(201);
        afterDays(2);
        assertEquals(List.of("SEND due"), told());
        afterDays(30);

        assertEquals(List.of("SEND due", "SUPPRESS asked-recently", "SEND due"), told());
    }

    /** The version is published where it is an hour earlier, after its first hour was gone through elsewhere. */
    @Test
    void instances_whose_clocks_differ_ask_nobody_twice_and_forget_nobody() {
        publish("");
        owns(somebody.customerId());
        relationships.owns(somebody.tenant(), UUID.randomUUID(), clock.instant().plusSeconds(5_000));
        afterDays(30);

        clock.advance(Duration.ofHours(-1));
        SurveyRules.put(somebody.tenant(), "own/versions/2", Relationships.RULE.formatted(", \"patienceDays\": 9"))
                .statusCode(201);
        clock.advance(Duration.ofHours(3));
        afterDays(0);

        assertEquals(List.of("SEND due", "SEND due"), told());
    }

    @Test
    void more_than_fit_into_one_transaction_are_all_asked() {
        publish("");
        var start = clock.instant();
        for (int each = 0; each < 520; each++) {
            relationships.owns(somebody.tenant(), UUID.randomUUID(), start.plusSeconds(each / 4));
        }

        afterDays(31);

        assertEquals(520, told().size());
    }

    private void publish(String more) {
        SurveyRules.publish(somebody.tenant(), Relationships.RULE, more);
    }

    private void owns(UUID customer) {
        relationships.buys(somebody.tenant(), customer);
    }

    private void bought(UUID customer, int daysAgo) {
        relationships.bought(somebody.tenant(), customer, daysAgo);
    }

    private void afterDays(int days) {
        relationships.afterDays(days);
    }

    private List<String> told() {
        return relationships.decided(somebody.tenant());
    }
}
