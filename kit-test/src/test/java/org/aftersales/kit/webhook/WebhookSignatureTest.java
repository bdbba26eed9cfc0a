package org.aftersales.kit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_request_is_signed_as_the_vector_of_standard_webhooks_says() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                WebhookSignature.header(List.of(SECRET), ID, 1614265330, BODY));
    }

    @Test
    void while_secrets_overlap_there_is_a_signature_for_each() {
        var other = WebhookSignature.mint();

        var header = WebhookSignature.header(List.of(other, SECRET), ID, 1614265330, BODY);

        assertEquals(
                WebhookSignature.header(List.of(other), ID, 1614265330, BODY) + " "
                        + WebhookSignature.header(List.of(SECRET), ID, 1614265330, BODY),
                header);
    }

    @Test
    void id_time_and_body_are_all_signed() {
        var signed = WebhookSignature.header(List.of(SECRET), ID, 1614265330, BODY);

        assertNotEquals(signed, WebhookSignature.header(List.of(SECRET), "msg_other", 1614265330, BODY));
        assertNotEquals(signed, WebhookSignature.header(List.of(SECRET), ID, 1614265331, BODY));
        assertNotEquals(signed, WebhookSignature.header(List.of(SECRET), ID, 1614265330, new byte[] {'{', '}'}));
    }

    @Test
    void a_secret_is_32_random_bytes() {
        var secret = WebhookSignature.mint();

        assertTrue(secret.startsWith("whsec_"), secret);
        assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);
        assertNotEquals(secret, WebhookSignature.mint());
    }
}
