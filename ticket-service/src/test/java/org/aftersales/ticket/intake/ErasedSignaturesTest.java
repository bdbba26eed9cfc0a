package org.aftersales.ticket.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Traces;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays of the protocols that were signed for a customer who was erased. */
@QuarkusTest
class ErasedSignaturesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @Inject
    CustomersConsumer consumer;

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    private final byte[] canary = ("kolibri " + UUID.randomUUID()).getBytes(US_ASCII);
    private Field field;
    private String ticket;
    private String signed;
    private String refused;

    @BeforeEach
    void a_customer_for_whom_somebody_has_signed() {
        clock.reset();
        field = Field.opened().technician("t1");
        ticket = field.ticket();
        signed = visited(ticket, 0, "CUSTOMER");
        refused = visited(ticket, 1, "REFUSED");
    }

    @Test
    void the_signature_is_gone_and_what_was_accepted_stays() {
        var sealed = sealed(signed);
        var digest = acceptance(signed).extract().<String>path("digest");
        assertEquals(List.of("acceptance"), Traces.of(sealed));
        clock.advance(Duration.ofDays(30));

        erase();

        assertEquals(List.of(), Traces.of(sealed));
        assertEquals(List.of(), Traces.of(canary));
        acceptance(signed)
                .body("signature", nullValue())
                .body("signatureErasedAt", equalTo(clock.instant().toString()))
                .body("signer", equalTo("CUSTOMER"))
                .body("items.code", hasItem("undamaged"))
                .body("digest", equalTo(digest))
                .body("signedAt", equalTo("2026-11-23T08:00:00Z"));
        acceptance(refused).body("signer", equalTo("REFUSED")).body("signatureErasedAt", nullValue());
    }

    @Test
    void the_chain_of_the_ticket_says_that_it_was_taken_and_is_intact() {
        var changes = verification().extract().<Integer>path("changes");

        erase();
        erase();

        verification().body("intact", equalTo(true)).body("changes", equalTo(changes + 1));
        var name = "appointments/" + signed + "/acceptance";
        field.agent()
                .get("/v1/tickets/" + ticket + "/changes")
                .then()
                .body("items.findAll { it.reason == 'customer-erased' }.by", equalTo(List.of("system")))
                .body("items.findAll { it.reason == 'customer-erased' }.fields.field.flatten()", hasItem(name));
    }

    @Test
    void whoever_signed_in_their_place_is_forgotten_too_and_nobody_else() {
        var stranger = Field.of(field.tenant(), UUID.randomUUID());
        var theirs = visited(stranger.ticket(), 2, "CUSTOMER");
        var instead = visited(field.ticket(), 3, "REPRESENTATIVE");

        erase();

        acceptance(instead).body("signature", nullValue()).body("signer", equalTo("REPRESENTATIVE"));
        acceptance(theirs).body("signature", equalTo(picture())).body("signatureErasedAt", nullValue());
    }

    /** On the Monday or so many days later. */
    private String visited(String of, int days, String signer) {
        var start = Field.MONDAY.plus(Duration.ofDays(days));
        var id = field.confirmed(of, start, "t1");
        clock.set(start);
        field.command(id, "start", Map.of()).then().statusCode(200);
        var protocol = new HashMap<String, Object>(
                Map.of("items", List.of(Map.of("code", "undamaged", "ok", true)), "signer", signer));
        if (!signer.equals("REFUSED")) protocol.put("signature", picture());
        field.command(id, "completion", Map.of("acceptance", protocol)).then().statusCode(200);
        return id;
    }

    private String picture() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PNG);
        bytes.writeBytes(canary);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private void erase() {
        consumer.receive(IncomingEvents.of(
                "warranty.customer.erased.v1",
                Map.of("customerId", field.customer().toString()),
                field.tenant()));
    }

    private ValidatableResponse acceptance(String visit) {
        return field.agent()
                .get("/v1/appointments/" + visit + "/acceptance")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse verification() {
        return field.manager()
                .get("/v1/tickets/" + ticket + "/changes/verification")
                .then()
                .body("intact", equalTo(true));
    }

    /** The signature as it is kept. */
    private byte[] sealed(String visit) {
        return tenants.as(
                field.tenant(),
                () -> transactions.get(() -> Sql.call(database, connection -> {
                    try (var select =
                            connection.prepareStatement("select signature from acceptance where appointment_id = ?")) {
                        select.setObject(1, UUID.fromString(visit));
                        try (var row = select.executeQuery()) {
                            row.next();
                            return row.getBytes(1);
                        }
                    }
                })));
    }
}
