package org.aftersales.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.test.IncomingEvents;

/** How customers can be reached, told as warranty-service tells it. */
@ApplicationScoped
public class Contacts {

    private final Story story;
    private final ContactSeal seal;
    private final ObjectMapper json;

    Contacts(Story story, ContactSeal seal, ObjectMapper json) {
        this.story = story;
        this.seal = seal;
        this.json = json;
    }

    /** An address that nobody else has, of somebody who allows surveys. */
    public String open(Asked customer, String locale) {
        return open(customer, locale, Map.of());
    }

    /** As {@link #open(Asked, String)}, with more that is told of them. */
    public String open(Asked customer, String locale, Map<String, ?> more) {
        var address = "sara-" + UUID.randomUUID() + "@example.org";
        var contact = new HashMap<String, Object>(Map.of("email", address, "locale", locale));
        contact.put("consents", List.of("SURVEY"));
        contact.put("safetyOnly", false);
        contact.putAll(more);
        tell(customer, contact);
        return address;
    }

    public void tell(Asked customer, Map<String, ?> contact) {
        try {
            var plain = json.writeValueAsBytes(contact);
            story.deliver(record(
                    customer, ContactRecords.CHANGED, seal.seal(customer.tenant(), customer.customerId(), plain)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void erase(Asked customer) {
        story.deliver(record(customer, ContactRecords.ERASED, new byte[0]));
    }

    private IncomingEvent record(Asked customer, String type, byte[] value) {
        var key = customer.tenant() + ":" + customer.customerId();
        var subject = customer.customerId().toString();
        var headers = IncomingEvents.headers(type, subject, customer.tenant(), "warranty");
        return new IncomingEvent(ContactSeal.TOPIC, key, headers, value, json);
    }
}
