package org.aftersales.feedback.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the gateway may be wrong, or a proxy may answer for it: only its own word blames the recipient. */
class GatewayAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void a_refusal_that_says_so_blames_the_recipient(int status) {
        var said = "{\"type\": \"/problems/recipient-unknown\", \"status\": 404, \"code\": \"recipient-unknown\"}";

        assertTrue(new GatewayAnswer(status, said).saysRecipientUnknown(JSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | ''",
                "404 | <html>Not Found</html>",
                "404 | {\"code\": \"no-such-route\"}",
                "404 | {\"code\": {\"recipient-unknown\": true}}",
                "404 | {\"code\": null}",
                "404 | [\"recipient-unknown\"]",
                "404 | \"recipient-unknown\"",
                "404 | {\"code\": \"recipient-unknown\"",
                "410 | {}",
                "422 | {\"detail\": \"recipient-unknown\"}",
                "302 | {\"code\": \"recipient-unknown\"}",
                "500 | {\"code\": \"recipient-unknown\"}"
            })
    void nothing_else_does(int status, String said) {
        assertFalse(new GatewayAnswer(status, said).saysRecipientUnknown(JSON));
    }
}
