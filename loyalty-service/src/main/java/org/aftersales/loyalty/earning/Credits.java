package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.Expiry;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerLink;
import org.jspecify.annotations.Nullable;

/** What a member gets for what their customer has earned, and for how long. */
@ApplicationScoped
class Credits {
    /** What can be given back, so that its points wait until that is over. */
    private static final Set<Reason> BOUGHT = Set.of(Reason.REGISTRATION, Reason.PURCHASE);

    private final Programme programme;

    Credits(Programme programme) {
        this.programme = programme;
    }

    /** @param link of a customer who is known */
    Credit of(Earning earning, CustomerLink link) {
        var effectiveAt = earning.occurredAt().isAfter(link.linkedAt()) ? earning.occurredAt() : link.linkedAt();
        return new Credit(
                link.memberId(),
                earning.customerId(),
                earning.cause(),
                earning.points(),
                earning.why().awarded(),
                earning.occurredAt(),
                effectiveAt,
                Expiry.after(effectiveAt, programme.validity(), programme.ending(), programme.zone()),
                activation(earning.cause().reason(), effectiveAt));
    }

    private @Nullable Instant activation(Reason reason, Instant effectiveAt) {
        var wait = programme.registration().pendingFor();
        if (!BOUGHT.contains(reason) || wait.isZero()) return null;
        return Expiry.after(effectiveAt, wait, programme.zone()).at();
    }
}
