package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.ledger.ToldReturnUseCases;
import org.aftersales.loyalty.ledger.ToldReturnUseCases.AlreadyTold;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What was bought by an event that a system told comes back, in whole or in part. */
@ApplicationScoped
class EventReturnUseCases {
    private final Earnings earnings;
    private final MemberUseCases members;
    private final ToldReturnUseCases returns;
    private final Caller caller;
    private final Clock clock;

    EventReturnUseCases(
            Earnings earnings, MemberUseCases members, ToldReturnUseCases returns, Caller caller, Clock clock) {
        this.earnings = earnings;
        this.members = members;
        this.returns = returns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes back the same part of what the event has earned, once for each key: told again, it gets the same answer.
     *
     * @throws NotFound when the teller has told no such event
     * @throws NotWhenItWas when it has not happened yet, or before what was bought
     * @throws NotOfTheKind when it is not told in what the event was paid in
     * @throws AlreadyTold when something else was told by this key
     */
    @Transactional
    ReturnView tell(TellReturn told) {
        var retailer = caller.is(Roles.RETAILER) ? caller.retailer() : null;
        var key = new EventKey(retailer, told.type(), told.key());
        var earning = earnings.of(new Cause(Reason.CUSTOM, key.id()), ProgrammeCode.MAIN)
                .orElseThrow(NotFound::new);
        members.lock(earning.customerId());
        var line = line(told, key, earning);
        var points = returns.takeBack(line);
        return new ReturnView(line.id(), line.cause().id(), line.returned(), line.bought(), points, line.occurredAt());
    }

    private ReturnedLine line(TellReturn told, EventKey key, Earning earning) {
        var at = told.occurredAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(clock.instant()) || at.isBefore(earning.occurredAt())) throw new NotWhenItWas();
        var price = earning.facts().price();
        var parts = price == null || price.minor() == 0
                ? pieces(told, earning.facts().pieces())
                : refunded(told, price);
        return new ReturnedLine(
                key.ofReturn(told.returnKey()), earning.cause(), earning.customerId(), parts.returned, parts.of, at);
    }

    private static Part refunded(TellReturn told, Money price) {
        var refund = told.refund();
        var fits = told.pieces() == null && refund != null && refund.currency().equals(price.currency());
        if (!fits || refund.minor() <= 0) throw new NotOfTheKind("/refund", "must be money in the price's currency");
        return new Part(Math.min(refund.minor(), price.minor()), price.minor());
    }

    private static Part pieces(TellReturn told, long bought) {
        if (told.refund() != null) throw new NotOfTheKind("/refund", "must be absent, because nothing was paid");
        return new Part(told.pieces() == null ? bought : Math.min(told.pieces(), bought), bought);
    }

    private record Part(long returned, long of) {}

    static final class NotWhenItWas extends RuleViolated {
        NotWhenItWas() {
            super(
                    "not-when-it-was",
                    "What was bought comes back after it was bought, and not later than now.",
                    List.of(new Violation("/occurredAt", "not-when-it-was", "must be between the event and now")));
        }
    }

    static final class NotOfTheKind extends RuleViolated {
        NotOfTheKind(String pointer, String rule) {
            super(
                    "not-of-the-kind",
                    "What came back is told in money where there was a price, and in pieces where there was none.",
                    List.of(new Violation(pointer, "not-of-the-kind", rule)));
        }
    }
}
