package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberUseCases;
import org.jspecify.annotations.Nullable;

/** What systems of retailers and of the tenant tell that nobody else knows of. */
@ApplicationScoped
class EventUseCases {
    private final EarningUseCases earnings;
    private final KnownCustomers customers;
    private final MemberUseCases members;
    private final Caller caller;
    private final Clock clock;

    EventUseCases(
            EarningUseCases earnings, KnownCustomers customers, MemberUseCases members, Caller caller, Clock clock) {
        this.earnings = earnings;
        this.customers = customers;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Judges an event, once for each teller, type and key: told again, it gets the answer that it got first.
     *
     * @throws NotFound when it is of a customer whom the teller does not know: retailers know those they have sold to
     * @throws InTheFuture when it has not happened yet
     * @throws NegativePrice when less than nothing was paid
     * @throws NotItsParts when the price does not have the parts that are told of it
     * @throws AlreadyTold when something else was told by this key
     */
    @Transactional
    Earning tell(TellEvent told) {
        var trigger = read(told);
        var link = lock(trigger.customerId(), trigger.facts().retailer()).orElseThrow(NotFound::new);
        var earning = earnings.tell(trigger, link);
        if (!same(earning, trigger)) throw new AlreadyTold();
        return earning;
    }

    /**
     * What whoever asks tells, whether or not they know the customer.
     *
     * @throws RuleViolated as {@link #tell}
     */
    EarningTrigger read(TellEvent told) {
        if (told.occurredAt().isAfter(clock.instant())) throw new InTheFuture();
        if (told.price() != null && told.price().amount().signum() < 0) throw new NegativePrice();
        if (told.parts() != null && (told.price() == null || !told.parts().fit(told.price()))) throw new NotItsParts();
        var retailer = caller.is(Roles.RETAILER) ? caller.retailer() : null;
        var at = told.occurredAt().truncatedTo(ChronoUnit.MICROS);
        var cause = new Cause(Reason.CUSTOM, new EventKey(retailer, told.type(), told.key()).id());
        return new EarningTrigger(cause, new CustomerId(told.customerId()), at, told.facts(retailer));
    }

    /** Nothing when the teller does not know the customer; the tenant knows all that there are. */
    private Optional<CustomerLink> lock(CustomerId customer, @Nullable String retailer) {
        if (retailer == null) return members.lockKnown(customer);
        return customers.known(customer, retailer) ? Optional.of(members.lock(customer)) : Optional.empty();
    }

    private static boolean same(Earning earning, EarningTrigger told) {
        return earning.customerId().equals(told.customerId())
                && earning.occurredAt().equals(told.occurredAt())
                && earning.facts().asTold().equals(told.facts().asTold());
    }

    static final class InTheFuture extends RuleViolated {
        InTheFuture() {
            super(
                    "in-the-future",
                    "Only what has happened earns points.",
                    List.of(new Violation("/occurredAt", "in-the-future", "must not be later than now")));
        }
    }

    static final class NegativePrice extends RuleViolated {
        NegativePrice() {
            super(
                    "negative-price",
                    "Nothing is sold for less than nothing.",
                    List.of(new Violation("/price", "negative-price", "must not be below zero")));
        }
    }

    static final class NotItsParts extends RuleViolated {
        NotItsParts() {
            super(
                    "not-its-parts",
                    "What is told of a price is in its currency, and no more than the whole.",
                    List.of(new Violation("/parts", "not-its-parts", "must be parts of the price")));
        }
    }

    static final class AlreadyTold extends Conflict {
        AlreadyTold() {
            super("event-already-told", "Something else was told by this type and key.");
        }
    }
}
