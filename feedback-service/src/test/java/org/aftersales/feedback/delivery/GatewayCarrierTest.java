package org.aftersales.feedback.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftersales.kit.outward.Down;
import org.aftersales.kit.outward.Refused;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.JsonRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text messages are handed over as Standard Webhooks says, to a gateway that answers as a test wants. */
@QuarkusTest
class GatewayCarrierTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000009");

    @Inject
    JsonRecords records;

    @Inject
    Tenants tenants;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private HttpServer gateway;
    private int status = 202;
    private String said = "";

    @BeforeEach
    void a_gateway() throws IOException {
        clock.reset();
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            seen.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getRequestHeaders()
                    .forEach((name, values) -> seen.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var body = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            } catch (IOException broken) {
                // who asked has read enough
            }
        });
        gateway.start();
    }

    @AfterEach
    void none_is_left() {
        gateway.stop(0);
    }

    @Test
    void the_gateway_is_told_whom_to_tell_what_and_can_see_that_it_was_us() throws Exception {
        hand();

        var body = json.readTree(seen.get("body"));
        assertEquals(ID.toString(), body.get("id").asText());
        assertEquals("t-1", body.get("tenant").asText());
        assertEquals("SMS", body.get("channel").asText());
        assertEquals("+989120000000", body.get("to").asText());
        assertEquals("fa", body.get("language").asText());
        assertEquals("How was it? https://x.test/s/1", body.get("text").asText());
        assertEquals("https://x.test/s/1", body.get("url").asText());
        assertEquals(ID.toString(), seen.get("webhook-id"));
        assertEquals(Long.toString(clock.instant().getEpochSecond()), seen.get("webhook-timestamp"));
        assertEquals("v1," + signature(), seen.get("webhook-signature"));
    }

    @Test
    void whom_the_gateway_says_not_to_know_is_not_tried_again() {
        status = 404;
        said = "{\"code\": \"recipient-unknown\"}";

        var refused = assertThrows(Refused.class, this::hand);

        assertEquals("recipient-unknown", refused.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 404, 410, 422, 429, 500})
    void everything_else_may_pass(int answer) {
        status = answer;

        var down = assertThrows(Down.class, this::hand);

        assertEquals("http-" + answer, down.code());
    }

    @Test
    void of_a_long_answer_no_more_is_read_than_its_beginning() {
        status = 404;
        said = "x".repeat(1_000_000);

        var down = assertThrows(Down.class, this::hand);

        assertEquals("http-404", down.code());
    }

    @Test
    void what_was_taken_was_taken_whatever_the_gateway_goes_on_to_say() {
        gateway.createContext("/texts", exchange -> {
            exchange.sendResponseHeaders(202, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush(); // and never ends
        });

        assertTimeoutPreemptively(Duration.ofSeconds(20), this::hand);
    }

    @Test
    void a_gateway_that_is_not_there_may_come_back() {
        gateway.stop(0);

        var down = assertThrows(Down.class, this::hand);

        assertEquals("unreachable", down.code());
    }

    @Test
    void without_a_secret_nothing_is_handed_over() {
        var settings = new Settings(Optional.of("https://gateway.test"), Optional.of("secret"));

        assertThrows(IllegalStateException.class, () -> new GatewayCarrier(settings, records, json, tenants, clock));
    }

    private void hand() {
        var url = "http://localhost:" + gateway.getAddress().getPort() + "/texts";
        var carrier = new GatewayCarrier(
                new Settings(Optional.of(url), Optional.of("whsec_" + KEY)), records, json, tenants, clock);
        var recipient = new Recipient(Channel.SMS, "+989120000000", ID, "fa");
        var page = URI.create("https://x.test/s/1");
        var letter = new Letter(ID, recipient, "s", "t", "h", "How was it? " + page, page, page);
        tenants.run("t-1", () -> carrier.hand(letter));
    }

    private String signature() throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
        var signed = ID + "." + clock.instant().getEpochSecond() + "." + seen.get("body");
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private record Settings(Optional<String> gatewayUrl, Optional<String> gatewaySecret) implements DeliverySettings {

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "Aftersales";
        }

        @Override
        public int attempts() {
            return 12;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }
    }
}
