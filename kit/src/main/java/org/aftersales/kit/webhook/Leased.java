package org.aftersales.kit.webhook;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that one worker is about to attempt.
 *
 * @param claim whoever does not hold it any more may not write how the attempt ended
 * @param step failures in this round before the attempt
 */
record Leased(
        String tenant, UUID id, UUID endpoint, UUID claim, int step, String url, UUID messageId, Message message) {

    /** What is told. */
    record Message(String type, String source, String subject, long sequence, Instant occurredAt, byte[] payload) {
        private static final String HEAD = """
                {"type":"%s","timestamp":"%s","source":"%s","subject":"%s","sequence":%d,"data":""";

        /** The body, byte by byte the same at every attempt: the event inside what Standard Webhooks puts around. */
        byte[] body() {
            var head = HEAD.formatted(quoted(type), occurredAt, quoted(source), quoted(subject), sequence);
            var body = new ByteArrayOutputStream(head.length() + payload.length + 1);
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(payload);
            body.write('}');
            return body.toByteArray();
        }

        private static String quoted(String text) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(text));
        }
    }
}
