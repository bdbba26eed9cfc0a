package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.programme.PointLife;
import org.aftersales.loyalty.programme.PointTermsUseCases;

/** What a member gets for what their customer has earned, and for how long. */
@ApplicationScoped
class Credits {
    /** What can be given back, so that its points wait until that is over. */
    private static final Set<Reason> BOUGHT = Set.of(Reason.REGISTRATION, Reason.PURCHASE);

    private final PointTermsUseCases terms;

    Credits(PointTermsUseCases terms) {
        this.terms = terms;
    }

    /** @param place of somebody who is a member there */
    Credit of(Earning earning, Place place) {
        return of(earning, place, terms.at(place.programme(), earning.occurredAt()));
    }

    static Credit of(Earning earning, Place place, PointLife life) {
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
                life.end(effectiveAt, zone),
                bought(earning) ? life.begin(effectiveAt, zone) : null);
    }

    /** Of what a till tells that is what has a price. */
    private static boolean bought(Earning earning) {
        var reason = earning.cause().reason();
        return BOUGHT.contains(reason)
                || reason == Reason.CUSTOM && earning.facts().price() != null;
    }
}
