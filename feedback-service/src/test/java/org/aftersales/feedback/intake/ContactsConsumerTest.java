package org.aftersales.feedback.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who allows to be asked. */
@QuarkusTest
class ContactsConsumerTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    ContactSeal seal;

    @Inject
    ObjectMapper json;

    private final Asked somebody =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());

    @BeforeEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"SURVEY, false, ticket-closed", "MARKETING, false, ticket-closed", "SURVEY, true, no-consent"})
    void what_somebody_allows_decides(String consent, boolean safetyOnly, String reason) {
        story.deliver(changed(Map.of("consents", List.of(consent), "safetyOnly", safetyOnly)));

        story.deliver(Story.ticket("closed", somebody));

        decidedFor(reason);
    }

    @Test
    void the_latest_word_counts() {
        story.deliver(changed(Map.of("consents", List.of("SURVEY"), "safetyOnly", false)));
        story.deliver(changed(Map.of("consents", List.of(), "refusals", List.of("SURVEY"), "safetyOnly", false)));

        story.deliver(Story.ticket("closed", somebody));

        decidedFor("no-consent");
    }

    @Test
    void whose_contact_is_erased_is_not_asked_any_more() {
        story.deliver(changed(Map.of("consents", List.of(), "safetyOnly", false)));
        story.deliver(record(ContactRecords.ERASED, new byte[0]));

        story.deliver(Story.ticket("closed", somebody));

        decidedFor("erased");
    }

    @Test
    void whoever_was_erased_stays_so_when_an_older_contact_is_told_late() {
        var erased = Map.of("customerId", somebody.customerId());
        story.deliver(IncomingEvents.of("warranty.customer.erased.v1", erased, somebody.tenant()));
        story.deliver(changed(Map.of("consents", List.of("SURVEY"), "safetyOnly", false)));
        story.deliver(record(ContactRecords.ERASED, new byte[0]));

        story.deliver(Story.ticket("closed", somebody));

        decidedFor("erased");
    }

    private void decidedFor(String reason) {
        events.in(somebody.tenant()).expect("feedback.invitation.decided.v1").with("reasonCode", reason);
    }

    private IncomingEvent changed(Map<String, ?> contact) {
        try {
            var plain = json.writeValueAsBytes(contact);
            return record(ContactRecords.CHANGED, seal.seal(somebody.tenant(), somebody.customerId(), plain));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private IncomingEvent record(String type, byte[] value) {
        var key = somebody.tenant() + ":" + somebody.customerId();
        var headers = IncomingEvents.headers(type, somebody.customerId().toString(), somebody.tenant(), "warranty");
        return new IncomingEvent(ContactSeal.TOPIC, key, headers, value, json);
    }
}
