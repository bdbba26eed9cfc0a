package org.aftersales.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.jspecify.annotations.Nullable;

/** What owners do with their endpoints. An owner is a retailer, or null for the tenant, whose staff sees all. */
@ApplicationScoped
@Transactional
class WebhookUseCases {
    /** Endpoints of one owner: every event may be kept once for each. */
    static final int MOST = 20;

    private final Endpoints endpoints;
    private final EndpointSecrets secrets;
    private final Deliveries deliveries;
    private final KitConfig config;
    private final Clock clock;

    WebhookUseCases(
            Endpoints endpoints, EndpointSecrets secrets, Deliveries deliveries, KitConfig config, Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    /** 422: an owner has so many already. */
    static final class TooManyEndpoints extends RuleViolated {
        TooManyEndpoints() {
            super("too-many-endpoints", "An owner has at most " + MOST + " endpoints.");
        }
    }

    /** 409: nothing is sent to a disabled endpoint. */
    static final class EndpointDisabled extends Conflict {
        EndpointDisabled() {
            super("endpoint-disabled", "Enable the endpoint first.");
        }
    }

    /** A new endpoint and its first secret. */
    record Registered(Endpoint endpoint, String secret) {}

    Registered register(@Nullable String retailer, Subscription wanted) {
        check(wanted);
        if (endpoints.countOf(retailer) >= MOST) throw new TooManyEndpoints();
        var endpoint = Endpoint.register(Uuids.v7(clock), retailer, wanted, clock.instant());
        endpoints.add(endpoint);
        endpoints.flush();
        return new Registered(endpoint, secrets.mint(endpoint.key(), clock.instant()));
    }

    private void check(Subscription wanted) {
        WebhookUrl.of(wanted.url(), config.webhooks());
        wanted.check(config.service());
    }

    /** @throws NotFound when there is none of this id, or it is another owner's */
    Endpoint find(@Nullable String retailer, UUID id) {
        return owned(retailer, endpoints.get(id));
    }

    List<Endpoint> below(@Nullable String retailer, UUID id, int limit) {
        return retailer == null ? endpoints.below(id, limit) : endpoints.below(id, retailer, limit);
    }

    Endpoint change(@Nullable String retailer, UUID id, Subscription wanted, IfMatch ifMatch) {
        var endpoint = locked(retailer, id);
        ifMatch.check(endpoint);
        check(wanted);
        endpoint.change(wanted);
        endpoints.flush();
        return endpoint;
    }

    /** What waited while it was disabled goes on. */
    Endpoint enable(@Nullable String retailer, UUID id, IfMatch ifMatch) {
        var endpoint = locked(retailer, id);
        ifMatch.check(endpoint);
        endpoint.enable();
        endpoints.flush();
        endpoints.resume(id, clock.instant());
        return endpoint;
    }

    Endpoint disable(@Nullable String retailer, UUID id, IfMatch ifMatch) {
        var endpoint = locked(retailer, id);
        ifMatch.check(endpoint);
        endpoint.disable(DisabledReason.REQUESTED, clock.instant());
        endpoints.flush();
        return endpoint;
    }

    /** Disables an endpoint that nothing reaches, unless somebody has done it or deleted it meanwhile. */
    void giveUp(UUID id, DisabledReason reason) {
        var found = endpoints.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        if (found.isPresent() && found.get().enabled()) found.get().disable(reason, clock.instant());
    }

    /** Deletes an endpoint with its secrets, what waits for it, and its log. */
    void delete(@Nullable String retailer, UUID id, IfMatch ifMatch) {
        var endpoint = locked(retailer, id);
        ifMatch.check(endpoint);
        endpoints.delete(endpoint);
    }

    /** The next secret; requests are signed with those before it as well until the overlap ends. */
    NewSecretView rotate(@Nullable String retailer, UUID id, Duration overlap) {
        var endpoint = locked(retailer, id);
        var until = clock.instant().plus(overlap);
        return new NewSecretView(secrets.mint(endpoint.key(), until), overlap.isZero() ? null : until);
    }

    /** @throws EndpointDisabled when nothing would be sent */
    DeliveryView ping(@Nullable String retailer, UUID id) {
        requireEnabled(find(retailer, id));
        var delivery = deliveries.ping(id, "/aftersales/" + config.service());
        return deliveries.find(id, delivery).orElseThrow(NotFound::new);
    }

    /** @throws EndpointDisabled when nothing would be sent */
    ReplayView replay(@Nullable String retailer, UUID id, Replay replay) {
        requireEnabled(find(retailer, id));
        replay.check();
        int again = deliveries.again(id, replay);
        if (again == 0 && replay.deliveryId() != null) {
            deliveries.find(id, replay.deliveryId()).orElseThrow(NotFound::new);
        }
        return new ReplayView(again);
    }

    List<DeliveryView> deliveries(
            @Nullable String retailer, UUID id, UUID below, @Nullable DeliveryStatus status, int limit) {
        find(retailer, id);
        return deliveries.below(id, below, status, limit);
    }

    DeliveryView delivery(@Nullable String retailer, UUID id, UUID delivery) {
        find(retailer, id);
        return deliveries.find(id, delivery).orElseThrow(NotFound::new);
    }

    private static void requireEnabled(Endpoint endpoint) {
        if (!endpoint.enabled()) throw new EndpointDisabled();
    }

    private Endpoint locked(@Nullable String retailer, UUID id) {
        return owned(retailer, endpoints.lock(id));
    }

    private static Endpoint owned(@Nullable String retailer, Endpoint endpoint) {
        if (retailer != null && !retailer.equals(endpoint.retailerId())) throw new NotFound();
        return endpoint;
    }
}
