package org.aftersales.kit.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.outbox.SealedRecord;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of {@value ContactSeal#TOPIC}: records keyed {@code tenant:person}, each replacing the one before, their
 * values sealed. Who is erased is told by a record without a value, after which compaction leaves nothing of them.
 *
 * <p>A reader keeps a copy of its own, sealed in its own columns, and deletes it when it is told to:
 *
 * <pre>inbox.once(event, () -> contacts.receive(event, Reached.class, copies::keep, copies::forget));</pre>
 */
@ApplicationScoped
public class ContactRecords {
    public static final String CHANGED = "warranty.contact.changed.v1";
    public static final String ERASED = "warranty.contact.erased.v1";

    private final Outbox outbox;
    private final ContactSeal seal;
    private final Tenants tenants;
    private final ObjectMapper json;

    ContactRecords(Outbox outbox, ContactSeal seal, Tenants tenants, ObjectMapper json) {
        this.outbox = outbox;
        this.seal = seal;
        this.tenants = tenants;
        this.json = json;
    }

    /** A record that cannot be read; nothing of what it holds is in the message. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String reason) {
            super(reason);
        }
    }

    /** Tells the readers what is known of a person from now on, in the transaction that made it so. */
    public void publish(UUID person, Object value) {
        outbox.append(record(person, CHANGED, seal.seal(tenants.current(), person, write(value))));
    }

    /** Tells the readers to forget a person, in the transaction that erased them. */
    public void erase(UUID person) {
        outbox.append(record(person, ERASED, null));
    }

    private SealedRecord record(UUID person, String type, byte @Nullable [] value) {
        return new SealedRecord(ContactSeal.TOPIC, tenants.current() + ":" + person, person, type, value);
    }

    /**
     * Hands an arrived record to the reader's copies.
     *
     * @param type the reader's own record, naming only the fields it needs
     * @throws Unreadable when the value was not sealed for this person, or is not of that form
     */
    public <T> void receive(IncomingEvent event, Class<T> type, BiConsumer<UUID, T> keep, Consumer<UUID> forget) {
        switch (event.type()) {
            case CHANGED -> keep.accept(event.subject(), open(event, type));
            case ERASED -> forget.accept(event.subject());
            default -> event.skip();
        }
    }

    private <T> T open(IncomingEvent event, Class<T> type) {
        try {
            var plain = seal.open(event.tenant(), event.subject(), event.payload());
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(plain);
        } catch (IllegalStateException e) {
            throw new Unreadable("the value does not open");
        } catch (IOException e) {
            throw new Unreadable("the value is not a " + type.getSimpleName());
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contact cannot be written as JSON");
        }
    }
}
