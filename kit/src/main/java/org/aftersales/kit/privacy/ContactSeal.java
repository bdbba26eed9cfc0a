package org.aftersales.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.KitConfig;

/**
 * Seals what travels on {@value #TOPIC}, the one topic with personal data. Its keys are shared by the services that may
 * read it and are nobody's keys of columns. Tenant and person are authenticated with the value.
 */
@ApplicationScoped
public class ContactSeal {
    /** Compacted: the latest record of a person is what is known of them, and none is left of those erased. */
    public static final String TOPIC = "customer.contacts";

    private final KeyRing keys;

    ContactSeal(KitConfig config) {
        this.keys = new KeyRing(config.contactKeys()
                .orElseThrow(() -> new IllegalArgumentException("aftersales.contact-keys is not set")));
    }

    public byte[] seal(String tenant, UUID person, byte[] plain) {
        return keys.seal(place(tenant, person), plain);
    }

    /** @throws IllegalStateException when it was changed, belongs to somebody else, or its key is unknown */
    public byte[] open(String tenant, UUID person, byte[] sealed) {
        return keys.open(place(tenant, person), sealed);
    }

    private static String place(String tenant, UUID person) {
        return TOPIC + "|" + tenant + "|" + person;
    }
}
