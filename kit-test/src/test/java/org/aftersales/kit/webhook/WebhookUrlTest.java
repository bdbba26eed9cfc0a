package org.aftersales.kit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.com/, not-https",
        "ftp://hooks.example.com/, not-https",
        "http://127.0.0.1/, not-https",
        "http://localhost:8080/, not-https",
        "https://hooks.example.com:8080/, port-refused",
        "https://hooks.example.com:22/, port-refused",
        "https://user@hooks.example.com/, not-an-address",
        "https://user:pass@hooks.example.com/, not-an-address",
        "https://hooks.example.com/#part, not-an-address",
        "https:///path, not-an-address",
        "/path, not-an-address",
        "hooks.example.com, not-an-address",
        "https://hooks example.com/, not-an-address",
        "mailto:someone@example.com, not-an-address",
        "https://127.0.0.1/, address-refused",
        "https://10.1.2.3/, address-refused",
        "https://169.254.169.254/latest/meta-data, address-refused",
        "https://[::1]/, address-refused",
        "https://[::ffff:127.0.0.1]/, address-refused",
        "https://[64:ff9b::a00:1]/, address-refused",
        "https://[fd00:ec2::254]/, address-refused"
    })
    void no_endpoint_is_at(String text, String code) {
        var refusal = assertThrows(WebhookUrl.Refused.class, () -> WebhookUrl.of(text, Rules.STRICT));

        assertEquals("webhook-url-refused", refusal.code());
        assertEquals(code, refusal.violations().getFirst().code());
        assertEquals("/url", refusal.violations().getFirst().pointer());
    }

    @Test
    void an_address_is_taken_apart() {
        assertEquals(
                new WebhookUrl(true, "hooks.example.com", 8443, "/a%20b?c=d"),
                WebhookUrl.of("https://hooks.example.com:8443/a%20b?c=d", Rules.STRICT));
        assertEquals(
                new WebhookUrl(true, "hooks.example.com", 443, "/"),
                WebhookUrl.of("https://hooks.example.com", Rules.STRICT));
        assertEquals(
                new WebhookUrl(true, "2606:4700:0:0:0:0:0:1111", 443, "/"),
                WebhookUrl.of("https://[2606:4700:0:0:0:0:0:1111]/", Rules.STRICT));
    }

    @Test
    void for_development_plain_http_reaches_this_machine_and_no_other() {
        assertEquals(
                new WebhookUrl(false, "127.0.0.1", 9999, "/hook"),
                WebhookUrl.of("http://127.0.0.1:9999/hook", Rules.NEAR));
        assertThrows(WebhookUrl.Refused.class, () -> WebhookUrl.of("http://10.0.0.1:9999/hook", Rules.NEAR));
        assertThrows(WebhookUrl.Refused.class, () -> WebhookUrl.of("http://hooks.example.com/", Rules.NEAR));
    }
}
