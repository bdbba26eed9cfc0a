package org.aftersales.warranty.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.RecordedContact;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedContactTest {

    @Inject
    EventProbe probe;

    @Inject
    ContactSeal seal;

    @Inject
    ObjectMapper json;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @Test
    void a_sale_alone_tells_nobody_how_to_reach_the_buyer() {
        shop.television("S-1", "TV55EN510501");

        assertEquals(List.of(), probe.contacts(shop.tenant()));
    }

    @Test
    void who_presents_a_card_can_be_reached_by_the_other_services() {
        var sara = Person.of(shop, "sara", "C-1");

        var record = last();

        assertEquals(shop.tenant() + ":" + sara.customerId(), record.key());
        var contact = opened(record, sara.customerId());
        assertEquals("Sara Moradi", contact.path("name").asText());
        assertEquals("[\"MARKETING\"]", contact.path("consents").toString());
        assertEquals(false, contact.path("safetyOnly").asBoolean());
    }

    @Test
    void what_a_person_tells_is_shared_and_telling_it_again_is_not() {
        var sara = Person.of(shop, "sara", "C-1");
        var before = probe.contacts(shop.tenant()).size();

        sara.tells(Map.of("email", "sara@example.org")).then().statusCode(200);
        sara.tells(Map.of("email", "sara@example.org")).then().statusCode(200);
        sara.decides("MARKETING", false).then().statusCode(200);

        assertEquals(before + 2, probe.contacts(shop.tenant()).size());
        var contact = opened(last(), sara.customerId());
        assertEquals("sara@example.org", contact.path("email").asText());
        assertTrue(contact.path("name").isMissingNode());
        assertEquals("[]", contact.path("consents").toString());
        assertEquals("[\"MARKETING\"]", contact.path("refusals").toString());
    }

    @Test
    void the_contact_for_safety_notices_stays_here_and_only_that_it_is_the_only_one_is_told() {
        var sara = Person.of(shop, "sara", "C-1");
        sara.keepsForSafety(Map.of("email", "emergency@example.org")).then().statusCode(200);
        assertEquals(false, opened(last(), sara.customerId()).path("safetyOnly").asBoolean());

        sara.tells(Map.of("name", "Sara")).then().statusCode(200);

        var contact = opened(last(), sara.customerId());
        assertEquals(true, contact.path("safetyOnly").asBoolean());
        assertTrue(!contact.toString().contains("emergency"));
    }

    @Test
    void a_claim_lets_the_others_reach_a_buyer_who_never_presented_a_card() {
        var unit = shop.television("S-1", "TV55EN510501");

        shop.claim(unit);

        String customer = shop.asRetailer().get("/v1/units/" + unit).path("customerId");
        assertEquals("+989350002578", opened(last(), customer).path("phone").asText());
    }

    @Test
    void a_shared_contact_matches_its_schema_and_the_published_example() {
        var id = new CustomerId(UUID.randomUUID());
        var now = Instant.parse("2026-11-20T08:00:00Z");
        var address = new Address("Valiasr 12", "1591634311", "Tehran", "IR");
        var all = List.of(ConsentPurpose.values());

        Contracts.assertEmitted(new ContactChanged(
                id,
                "Sara",
                "+98",
                "a@b.c",
                address,
                "fa-IR",
                LocalDate.parse("1990-02-28"),
                now,
                all,
                all,
                false,
                now));
        Contracts.assertEmitted(
                new ContactChanged(id, null, null, null, null, null, null, null, List.of(), List.of(), true, now));
        Contracts.assertExample("warranty.contact.changed.v1");
    }

    private RecordedContact last() {
        return probe.contacts(shop.tenant()).getLast();
    }

    private JsonNode opened(RecordedContact record, String customer) {
        try {
            return json.readTree(seal.open(shop.tenant(), UUID.fromString(customer), record.sealed()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
