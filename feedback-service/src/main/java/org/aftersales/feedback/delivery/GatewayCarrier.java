package org.aftersales.feedback.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.outward.Down;
import org.aftersales.kit.outward.Refused;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.webhook.WebhookSignature;

/** Hands text messages and notices to the gateway of the settings, as a webhook signed with its secret. */
@ApplicationScoped
class GatewayCarrier implements Carrier {

    private final HttpClient client;
    private final Optional<URI> gateway;
    private final Optional<String> secret;
    private final DeliverySettings settings;
    private final JsonRecords records;
    private final ObjectMapper json;
    private final Tenants tenants;
    private final Clock clock;

    GatewayCarrier(DeliverySettings settings, JsonRecords records, ObjectMapper json, Tenants tenants, Clock clock) {
        this.gateway = settings.gatewayUrl().map(URI::create);
        this.secret = settings.gatewaySecret();
        if (gateway.isPresent() && secret.filter(WebhookSignature::isSecret).isEmpty()) {
            throw new IllegalStateException("aftersales.delivery.gateway-secret is not whsec_ and base64");
        }
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.settings = settings;
        this.records = records;
        this.json = json;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What the gateway is told; {@code to} is a phone number, or who signed in to the app. */
    record Handed(UUID id, String tenant, Channel channel, String to, String language, String text, URI url) {}

    @Override
    public boolean takes(Channel channel) {
        return channel != Channel.EMAIL && gateway.isPresent();
    }

    @Override
    public void hand(Letter letter) {
        var answer = answer(request(letter));
        if (answer.isTaken()) return;
        throw answer.saysRecipientUnknown(json)
                ? new Refused(GatewayAnswer.RECIPIENT_UNKNOWN)
                : new Down("http-" + answer.status());
    }

    private HttpRequest request(Letter letter) {
        var recipient = letter.recipient();
        var body = records.write(new Handed(
                        letter.delivery(),
                        tenants.current(),
                        recipient.channel(),
                        recipient.address(),
                        recipient.locale(),
                        letter.brief(),
                        letter.page()))
                .getBytes(StandardCharsets.UTF_8);
        var id = letter.delivery().toString();
        var seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(gateway.orElseThrow())
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", WebhookSignature.header(List.of(secret.orElseThrow()), id, seconds, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private GatewayAnswer answer(HttpRequest request) {
        try {
            return GatewayAnswer.of(client.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new Down("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Down("interrupted");
        }
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }
}
