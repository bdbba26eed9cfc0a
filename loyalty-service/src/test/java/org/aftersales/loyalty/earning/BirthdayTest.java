package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BirthdayTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");
    private static final List<String> WANTED = List.of("BIRTHDAY");

    private final Deliveries deliveries;
    private final BirthdayUseCases birthdays;
    private final Tenants tenants;
    private final ContactSeal seal;
    private final ObjectMapper json;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);

    BirthdayTest(
            Deliveries deliveries,
            BirthdayUseCases birthdays,
            Tenants tenants,
            ContactSeal seal,
            ObjectMapper json,
            TimerSweep timers,
            TestClock clock) {
        this.deliveries = deliveries;
        this.birthdays = birthdays;
        this.tenants = tenants;
        this.seal = seal;
        this.json = json;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked());
        desk.publish("BIRTHDAY", "base", TOMORROW, Map.of("points", 25)).statusCode(201);
    }

    @Test
    void a_birthday_earns_once_a_calendar_year_also_for_a_person_with_two_cards() {
        var second = story.samePerson();
        deliveries.deliver(second.linked());
        deliveries.deliver(born(story.customer(), "1990-12-24"), born(second.customer(), "1990-12-24"));

        begins("2026-12-23T00:00:00Z");
        assertEquals(0, desk.available());
        begins("2026-12-24T00:00:00Z", "2026-12-24T00:00:00Z", "2026-12-25T00:00:00Z");
        assertEquals(25, desk.available());
        begins("2027-12-24T00:00:00Z");
        assertEquals(50, desk.available());
    }

    @Test
    void twenty_ninth_of_february__who_was_born_then_celebrates_every_year() {
        deliveries.deliver(born(story.customer(), "1992-02-29"));

        begins("2027-02-27T00:00:00Z", "2027-02-28T00:00:00Z", "2027-03-01T00:00:00Z");
        assertEquals(25, desk.available());
        begins("2028-02-28T00:00:00Z");
        assertEquals(25, desk.available());
        begins("2028-02-29T00:00:00Z");
        assertEquals(50, desk.available());
    }

    @Test
    void missed_run__a_birthday_on_a_day_on_which_nobody_looked_is_made_up_for_once() {
        var told = Map.of("birthDate", "1990-11-23", "birthDateChangedAt", "2026-10-01T00:00:00Z", "consents", WANTED);
        deliveries.deliver(contact(story.customer(), told));
        clock.set(Instant.parse("2026-11-25T01:00:00Z"));

        for (var round = 0; round < 6; round++) timers.sweep();
        clock.reset();

        assertEquals(25, desk.available());
    }

    @Test
    void a_day_that_was_told_less_than_a_month_before_does_not_count_yet() {
        deliveries.deliver(born(story.customer(), "1990-06-01"));
        deliveries.deliver(contact(
                story.customer(),
                Map.of("birthDate", "1990-12-20", "birthDateChangedAt", "2026-11-21T00:00:00Z", "consents", WANTED)));

        begins("2026-12-20T00:00:00Z");
        assertEquals(0, desk.available());
        begins("2027-06-01T00:00:00Z");
        assertEquals(0, desk.available());
        begins("2027-12-20T00:00:00Z");
        assertEquals(25, desk.available());
    }

    @Test
    void another_day_than_before_brings_no_second_gift_soon_after_the_first() {
        deliveries.deliver(born(story.customer(), "1990-12-24"));
        begins("2026-12-24T00:00:00Z");
        deliveries.deliver(contact(
                story.customer(),
                Map.of("birthDate", "1990-01-31", "birthDateChangedAt", "2026-12-25T00:00:00Z", "consents", WANTED)));

        begins("2027-01-31T00:00:00Z");
        assertEquals(25, desk.available());
        begins("2028-01-31T00:00:00Z");
        assertEquals(50, desk.available());
    }

    @Test
    void the_same_day_told_again_stays_as_well_known_as_it_was() {
        deliveries.deliver(born(story.customer(), "1990-12-24"));
        deliveries.deliver(contact(
                story.customer(),
                Map.of("birthDate", "1991-12-24", "birthDateChangedAt", "2026-12-20T00:00:00Z", "consents", WANTED)));

        begins("2026-12-24T00:00:00Z");
        assertEquals(25, desk.available());
    }

    @Test
    void who_does_not_want_it_any_more_or_was_erased_is_left_alone() {
        deliveries.deliver(born(story.customer(), "1990-12-24"));
        deliveries.deliver(contact(story.customer(), Map.of("birthDate", "1990-12-24", "consents", List.of())));
        begins("2026-12-24T00:00:00Z");

        deliveries.deliver(born(story.customer(), "1990-12-24"));
        deliveries.deliver(event(ContactRecords.ERASED, story.customer(), new byte[0]));
        begins("2026-12-24T00:00:00Z");

        assertEquals(0, desk.available());
    }

    @Test
    void somebody_else_is_not_celebrated_and_an_evaluation_says_no_date() {
        var other = Story.in(story.tenant());
        deliveries.deliver(other.linked(), born(story.customer(), "1990-12-24"), born(other.customer(), "1990-12-25"));

        begins("2026-12-24T00:00:00Z");

        assertEquals(0, new RuleDesk(other).available());
        desk.earnings().body("items[0].reason", equalTo("BIRTHDAY")).body("items[0].facts.size()", equalTo(0));
    }

    private void begins(String... days) {
        for (var day : days) {
            tenants.run(story.tenant(), () -> QuarkusTransaction.requiringNew()
                    .run(() -> birthdays.begun(Instant.parse(day))));
        }
    }

    private IncomingEvent born(UUID customer, String date) {
        return contact(customer, Map.of("birthDate", date, "consents", WANTED));
    }

    private IncomingEvent contact(UUID customer, Map<String, ?> told) {
        var all = new HashMap<String, Object>(told);
        all.put("safetyOnly", false);
        all.put("changedAt", "2026-11-20T00:00:00Z");
        try {
            var sealed = seal.seal(story.tenant(), customer, json.writeValueAsBytes(all));
            return event(ContactRecords.CHANGED, customer, sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private IncomingEvent event(String type, UUID customer, byte[] value) {
        var headers = IncomingEvents.headers(type, customer.toString(), story.tenant(), "warranty");
        return new IncomingEvent(ContactSeal.TOPIC, story.tenant() + ":" + customer, headers, value, json);
    }
}
