package org.aftersales.ticket.attachment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;

/** Seals files part by part before they go to the store of the settings, and opens them when they come back. */
@ApplicationScoped
class Contents {

    private static final String COLUMN = "attachment.content";

    private final ContentStore store;
    private final PersonalData personal;
    private final Tenants tenants;
    private final Transactions transactions;

    Contents(
            @All List<ContentStore> stores,
            AttachmentSettings settings,
            PersonalData personal,
            Tenants tenants,
            Transactions transactions) {
        this.store = stores.stream()
                .filter(each -> each.name().equals(settings.store()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no store of files " + settings.store()));
        this.personal = personal;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    /** @param number of the part, from 0 */
    void put(String key, int number, byte[] part) {
        var place = place(key, number);
        store.put(tenants.current(), place, personal.sealBytes(COLUMN, bound(place), part));
    }

    /**
     * The file from its beginning; each part is fetched when it is come to, in a transaction of its own where none is under
     * way, and opens only at its own place.
     */
    InputStream open(KeptFile file) {
        var parts = places(file.key(), file.parts()).map(this::fetched).iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next());
            }
        });
    }

    /** To be sent after the transaction that found it: its first part is fetched now, each other one when it is come to. */
    FileBody body(KeptFile file) {
        var tenant = tenants.current();
        var places = places(file.key(), file.parts()).toList();
        var first = part(places.getFirst());
        return out -> {
            out.write(first);
            for (var place : places.subList(1, places.size())) out.write(tenants.as(tenant, () -> fetched(place)));
        };
    }

    private byte[] fetched(String place) {
        var part = new byte[1][];
        transactions.join(() -> part[0] = part(place));
        return part[0];
    }

    /** Nothing happens where there is nothing. */
    void delete(KeptFile file) {
        delete(file.key(), file.parts());
    }

    /** As {@link #delete(KeptFile)} for what arrived only in part. */
    void delete(String key, int parts) {
        places(key, parts).forEach(place -> store.delete(tenants.current(), place));
    }

    private byte[] part(String place) {
        return personal.openBytes(COLUMN, bound(place), store.get(tenants.current(), place));
    }

    private static Stream<String> places(String key, int parts) {
        return parts == 0 ? Stream.of(key) : IntStream.range(0, parts).mapToObj(number -> place(key, number));
    }

    private static String place(String key, int number) {
        return key + "." + number;
    }

    /** What the seal is bound to: a part of another place, put in its place, does not open. */
    private static UUID bound(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
