package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many ask, and whatever they ask about: a person is asked in measure. */
@QuarkusTest
class AskedTooOftenTest {

    private static final int ROUNDS = 6;
    private static final String DECIDED = "feedback.invitation.decided.v1";

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Asked somebody;

    @BeforeEach
    void a_customer() {
        clock.reset();
        somebody =
                new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** Several people in turn: the first events find too few connections to the database to meet there. */
    @Test
    void of_thirty_two_events_about_one_person_at_once_one_asks() throws Exception {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_WORK, ", \"quarantineDays\": 30");

        for (int round = 0; round < ROUNDS; round++) {
            var person = new Asked(somebody.tenant(), UUID.randomUUID(), "sub-" + round, UUID.randomUUID());
            atOnce(person, 32);
            assertEquals(1, decided(person, "decision", "SEND"));
            assertEquals(31, decided(person, "reasonCode", "asked-recently"));
        }
    }

    private void atOnce(Asked person, int events) throws Exception {
        var deliveries = new ArrayList<Callable<Void>>();
        for (int i = 0; i < events; i++) {
            var ticket = new Asked(person.tenant(), person.customerId(), person.subject(), UUID.randomUUID());
            deliveries.add(() -> {
                story.deliver(Story.ticket("closed", ticket));
                return null;
            });
        }
        try (var all = Executors.newFixedThreadPool(deliveries.size())) {
            for (var delivery : all.invokeAll(deliveries)) delivery.get();
        }
    }

    private long decided(Asked person, String field, String value) {
        return events.of(person.tenant()).stream()
                .filter(event -> event.type().equals(DECIDED))
                .filter(event ->
                        event.field("customerId").equals(person.customerId().toString()))
                .filter(event -> event.field(field).equals(value))
                .count();
    }

    @Test
    void the_same_person_is_the_same_at_another_retailer() {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_WORK, ", \"quarantineDays\": 30");
        story.deliver(Story.ticket("closed", somebody));
        var elsewhere = new Asked(somebody.tenant(), UUID.randomUUID(), somebody.subject(), UUID.randomUUID());
        story.link(elsewhere);

        story.deliver(Story.ticket("closed", elsewhere));

        assertEquals(1, sent());
    }

    @Test
    void whoever_was_asked_often_by_whatever_rule_is_not_asked_a_fifth_time() {
        for (int i = 0; i < 6; i++) story.deliver(Story.ticket("closed", another()));

        assertEquals(4, sent());
        events.in(somebody.tenant())
                .expect(DECIDED)
                .with("decision", "SUPPRESS")
                .with("reasonCode", "asked-often");
    }

    @Test
    void a_quota_holds_for_all_people_together() {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_WORK, ", \"quota\": {\"most\": 2, \"days\": 7}");

        for (int i = 0; i < 3; i++) {
            story.deliver(Story.ticket(
                    "closed", new Asked(somebody.tenant(), UUID.randomUUID(), "nobody", UUID.randomUUID())));
        }

        assertEquals(2, sent());
    }

    /** Bulk files bring many who have neither an app nor an address. */
    @Test
    void whom_nothing_leads_to_takes_no_place_in_a_quota() {
        var limits = ", \"reachableOnly\": true, \"quota\": {\"most\": 1, \"days\": 7}";
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_WORK, limits);
        var nobody = new Asked(somebody.tenant(), UUID.randomUUID(), "nobody", UUID.randomUUID());
        var byMail = new Asked(somebody.tenant(), UUID.randomUUID(), "nobody", UUID.randomUUID());
        contacts.open(byMail, "en");

        story.deliver(Story.ticket("closed", nobody));
        story.deliver(Story.ticket("closed", byMail));
        story.deliver(Story.ticket("closed", somebody));

        assertEquals(1, decided(nobody, "reasonCode", "not-reachable"));
        assertEquals(1, decided(byMail, "decision", "SEND"));
        assertEquals(1, decided(somebody, "reasonCode", "quota-reached"));
    }

    private Asked another() {
        return new Asked(somebody.tenant(), somebody.customerId(), somebody.subject(), UUID.randomUUID());
    }

    private long sent() {
        return events.of(somebody.tenant()).stream()
                .map(Recorded::type)
                .filter("feedback.invitation.sent.v1"::equals)
                .count();
    }
}
