package org.aftersales.loyalty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.test.IncomingEvents;

/** How people are reached, as warranty tells it: sealed. */
@ApplicationScoped
public class ToldContacts {
    private final ContactSeal seal;
    private final ObjectMapper json;

    ToldContacts(ContactSeal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = json;
    }

    public IncomingEvent told(Story who, Map<String, ?> told) {
        var all = new HashMap<String, Object>(told);
        all.put("consents", List.of());
        all.put("safetyOnly", false);
        all.put("changedAt", "2026-11-20T00:00:00Z");
        try {
            var sealed = seal.seal(who.tenant(), who.customer(), json.writeValueAsBytes(all));
            var headers = IncomingEvents.headers(
                    ContactRecords.CHANGED, who.customer().toString(), who.tenant(), "warranty");
            return new IncomingEvent(ContactSeal.TOPIC, who.tenant() + ":" + who.customer(), headers, sealed, json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
