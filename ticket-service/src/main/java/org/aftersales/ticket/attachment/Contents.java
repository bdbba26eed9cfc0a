package org.aftersales.ticket.attachment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;

/** Seals files before they go to the store of the settings, and opens them when they come back. */
@ApplicationScoped
class Contents {

    private static final String COLUMN = "attachment.content";

    private final ContentStore store;
    private final PersonalData personal;
    private final Tenants tenants;

    Contents(@All List<ContentStore> stores, AttachmentSettings settings, PersonalData personal, Tenants tenants) {
        this.store = stores.stream()
                .filter(each -> each.name().equals(settings.store()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no store of files " + settings.store()));
        this.personal = personal;
        this.tenants = tenants;
    }

    void put(String key, byte[] content) {
        store.put(tenants.current(), key, personal.sealBytes(COLUMN, place(key), content));
    }

    byte[] get(String key) {
        return personal.openBytes(COLUMN, place(key), store.get(tenants.current(), key));
    }

    void delete(String key) {
        store.delete(tenants.current(), key);
    }

    /** What the seal is bound to: a file of another key, put in its place, does not open. */
    private static UUID place(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
