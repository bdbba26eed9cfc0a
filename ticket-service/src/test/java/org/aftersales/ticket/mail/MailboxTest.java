package org.aftersales.ticket.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MailboxTest {

    private static final UUID TICKET = UUID.fromString("00000000-0000-7000-8000-00000000000f");

    @Inject
    Mailbox mailbox;

    @Inject
    Tenants tenants;

    @Test
    void the_address_of_an_answer_leads_back_to_its_ticket_in_any_case() {
        var address = replyTo("acme", TICKET);

        assertEquals(Optional.of(TICKET), behind("acme", address));
        assertEquals(Optional.of(TICKET), behind("acme", address.toUpperCase(Locale.ROOT)));
        assertTrue(address.indexOf('@') <= 64, address);
    }

    @Test
    void it_leads_nowhere_in_another_tenant_nor_as_a_bounce() {
        var address = replyTo("acme", TICKET);

        assertEquals(Optional.empty(), behind("other", address));
        assertEquals(
                Optional.empty(),
                tenants.as(
                        "acme", () -> mailbox.mailBehind(MailAddress.of(address).orElseThrow())));
    }

    @Test
    void whoever_changes_any_letter_of_it_is_led_nowhere() {
        var address = replyTo("acme", TICKET);

        for (int at = "service+r".length(); at < address.indexOf('@'); at++) {
            var other = address.charAt(at) == '0' ? '1' : '0';
            var changed = address.substring(0, at) + other + address.substring(at + 1);
            assertEquals(Optional.empty(), behind("acme", changed), changed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service@mail.test",
                "service+@mail.test",
                "service+r@mail.test",
                "service+r-1111111111111111111111111111111111111111111111111@mail.test",
                "service+rzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz@mail.test",
                "somebody+r11111111111111111111111111111111111111111111111111@mail.test",
            })
    void what_is_no_address_of_ours_leads_nowhere(String address) {
        assertEquals(Optional.empty(), behind("acme", address));
    }

    @Test
    void a_message_id_of_ours_is_known_and_one_of_another_host_is_not() {
        var id = UUID.randomUUID();

        assertEquals(Optional.of(id), mailbox.mailOf(mailbox.messageId(id)));
        assertEquals(Optional.empty(), mailbox.mailOf("<m." + id + "@elsewhere.test>"));
        assertEquals(Optional.empty(), mailbox.mailOf("<m.------------------------------------@mail.test>"));
    }

    private String replyTo(String tenant, UUID ticket) {
        return tenants.as(tenant, () -> mailbox.replyTo(ticket));
    }

    private Optional<UUID> behind(String tenant, String address) {
        return tenants.as(
                tenant, () -> mailbox.ticketBehind(MailAddress.of(address).orElseThrow()));
    }
}
