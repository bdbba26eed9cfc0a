package org.aftersales.kit.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.RecordedContact;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactRecordsTest {
    private static final UUID SARA = UUID.randomUUID();

    @Inject
    ContactRecords records;

    @Inject
    EventProbe probe;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper json;

    private final String tenant = "contacts-" + UUID.randomUUID();
    private final Map<UUID, Reached> copies = new HashMap<>();

    record Told(String name, String phone, String shoeSize) {}

    record Reached(String name, String phone) {}

    @Test
    void a_reader_with_the_keys_keeps_the_fields_that_it_reads() {
        var record = published();

        receive(ContactRecords.CHANGED, SARA, record.sealed());

        assertEquals(tenant + ":" + SARA, record.key());
        assertEquals(Map.of(SARA, new Reached("Sara", "+989350002578")), copies);
    }

    @Test
    void on_its_way_nothing_of_it_is_readable() {
        var sealed = new String(published().sealed(), StandardCharsets.ISO_8859_1);

        assertFalse(sealed.contains("Sara") || sealed.contains("989350002578"));
    }

    @Test
    void an_erasure_has_no_value_and_takes_the_copy_away() {
        receive(ContactRecords.CHANGED, SARA, published().sealed());
        tenants.run(tenant, () -> transactions.run(() -> records.erase(SARA)));
        var erasure = probe.contacts(tenant).getLast();

        receive(erasure.type(), SARA, erasure.sealed());

        assertNull(erasure.sealed());
        assertEquals(tenant + ":" + SARA, erasure.key());
        assertEquals(Map.of(), copies);
    }

    @Test
    void an_erasure_that_waited_in_a_table_still_is_one() {
        receive(ContactRecords.CHANGED, SARA, published().sealed());

        receive(ContactRecords.ERASED, SARA, new byte[0]);

        assertEquals(Map.of(), copies);
    }

    @Test
    void a_value_of_somebody_else_or_of_none_is_unreadable_and_leaves_the_copy_alone() {
        var sealed = published().sealed();

        for (var value : new byte[][] {sealed, new byte[0], {5, 1}, "plain".getBytes(StandardCharsets.UTF_8)}) {
            var refusal = assertThrows(
                    ContactRecords.Unreadable.class, () -> receive(ContactRecords.CHANGED, UUID.randomUUID(), value));
            assertEquals("the value does not open", refusal.getMessage());
        }
        assertEquals(Map.of(), copies);
    }

    @Test
    void other_types_are_skipped_on_purpose() {
        receive("warranty.contact.painted.v1", SARA, new byte[0]);

        assertEquals(Map.of(), copies);
    }

    private RecordedContact published() {
        var told = new Told("Sara", "+989350002578", "38");
        tenants.run(tenant, () -> transactions.run(() -> records.publish(SARA, told)));
        return probe.contacts(tenant).getLast();
    }

    private void receive(String type, UUID person, byte[] value) {
        var headers = IncomingEvents.headers(type, person.toString(), tenant, "warranty");
        var event = new IncomingEvent("customer.contacts", tenant + ":" + person, headers, value, json);
        records.receive(event, Reached.class, copies::put, copies::remove);
    }
}
