package org.aftersales.kit.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.aftersales.kit.KitConfig;
import org.jspecify.annotations.Nullable;

/**
 * Calls endpoints, and nothing that is not public: the host is resolved for each call, all of its addresses are judged,
 * and the connection goes to one of those, so that a name which leads elsewhere a moment later leads nowhere.
 */
@ApplicationScoped
class WebhookClient {
    private static final int GONE = 410;

    private final KitConfig.Webhooks rules;
    private final Resolver resolver;
    private final PinnedCall call;

    WebhookClient(Vertx vertx, Resolver resolver, KitConfig config) {
        this.rules = config.webhooks();
        this.resolver = resolver;
        this.call = new PinnedCall(vertx, new HttpClientOptions(), rules.timeout());
    }

    /** Posts the body; whatever happens is an attempt. */
    Attempt post(String url, Map<String, String> headers, byte[] body) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            var target = WebhookUrl.of(url, rules);
            var addresses = resolver.resolve(target.host());
            if (!allowed(addresses)) return attempt(Outcome.ADDRESS_REFUSED, null, begun);
            var answer = call.post(addresses.getFirst(), target, headers, body);
            return attempt(outcome(answer.status()), answer, begun);
        } catch (WebhookUrl.Refused ruled) {
            return attempt(Outcome.ADDRESS_REFUSED, null, begun); // the rules have changed since it was registered
        } catch (UnknownHostException e) {
            return attempt(Outcome.UNKNOWN_HOST, null, begun);
        } catch (TimeoutException e) {
            return attempt(Outcome.TIMED_OUT, null, begun);
        } catch (ExecutionException | IllegalArgumentException | IllegalStateException e) {
            return attempt(Outcome.UNREACHABLE, null, begun);
        }
    }

    /** One that is not public among many is an attempt to get in. */
    private boolean allowed(List<InetAddress> addresses) {
        return !addresses.isEmpty()
                && addresses.stream()
                        .allMatch(address ->
                                Addresses.isPublic(address) || rules.loopback() && address.isLoopbackAddress());
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) return Outcome.DELIVERED;
        return status == GONE ? Outcome.GONE : Outcome.REFUSED;
    }

    private static Attempt attempt(Outcome outcome, PinnedCall.@Nullable Answer answer, long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (answer == null) return new Attempt(outcome, null, took, null);
        var excerpt = outcome == Outcome.DELIVERED || answer.excerpt().isEmpty() ? null : answer.excerpt();
        return new Attempt(outcome, answer.status(), took, excerpt);
    }
}
