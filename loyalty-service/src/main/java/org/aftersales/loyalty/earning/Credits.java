package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.Expiry;
import org.aftersales.loyalty.ledger.Reason;
import org.jspecify.annotations.Nullable;

/** What a member gets for what their customer has earned, and for how long. */
@ApplicationScoped
class Credits {
    /** What can be given back, so that its points wait until that is over. */
    private static final Set<Reason> BOUGHT = Set.of(Reason.REGISTRATION, Reason.PURCHASE);

    private final Installation installation;

    Credits(Installation installation) {
        this.installation = installation;
    }

    /** @param place of somebody who is a member there */
    Credit of(Earning earning, Place place) {
        var since = Objects.requireNonNull(place.since());
        var effectiveAt = earning.occurredAt().isAfter(since) ? earning.occurredAt() : since;
        var zone = place.setting().zone();
        return new Credit(
                Objects.requireNonNull(place.member()),
                earning.customerId(),
                earning.cause(),
                earning.points(),
                earning.why().awarded(),
                earning.occurredAt(),
                effectiveAt,
                Expiry.after(effectiveAt, installation.validity(), installation.ending(), zone),
                bought(earning) ? activation(effectiveAt, zone) : null);
    }

    /** Of what a till tells that is what has a price. */
    private static boolean bought(Earning earning) {
        var reason = earning.cause().reason();
        return BOUGHT.contains(reason)
                || reason == Reason.CUSTOM && earning.facts().price() != null;
    }

    private @Nullable Instant activation(Instant effectiveAt, ZoneId zone) {
        var wait = installation.registration().pendingFor();
        return wait.isZero() ? null : Expiry.after(effectiveAt, wait, zone).at();
    }
}
