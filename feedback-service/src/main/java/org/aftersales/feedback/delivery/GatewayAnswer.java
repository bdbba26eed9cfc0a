package org.aftersales.feedback.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What the gateway answered. That nobody is there is only what it says itself: a bare 404 may as well come from a wrong
 * address of ours, or from a proxy, and must cost nobody their invitations.
 *
 * @param body its beginning, where something went wrong
 */
record GatewayAnswer(int status, String body) {

    /** The member {@code code} of the answer by which the gateway says that this recipient will never be reached. */
    static final String RECIPIENT_UNKNOWN = "recipient-unknown";

    private static final int MOST_BYTES = 8_192;

    /** Of what was taken nothing more is read: whatever happens now, it was. */
    static GatewayAnswer of(HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            var status = response.statusCode();
            return new GatewayAnswer(status, isRefusal(status) ? read(body) : "");
        } catch (IOException closing) {
            return new GatewayAnswer(response.statusCode(), ""); // the status is there, which is what counts
        }
    }

    boolean isTaken() {
        return status / 100 == 2;
    }

    boolean saysRecipientUnknown(ObjectMapper json) {
        if (!isRefusal(status)) return false;
        try {
            return RECIPIENT_UNKNOWN.equals(json.readTree(body).path("code").textValue());
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private static boolean isRefusal(int status) {
        return status / 100 == 4;
    }

    private static String read(InputStream body) throws IOException {
        return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
}
