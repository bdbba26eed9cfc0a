package org.aftersales.loyalty.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.earning.Installation;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.PointTermsUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * Credits what was approved elsewhere, once. The approval and the customer's becoming a member arrive in any order;
 * whoever is second finds what the first has left, because both lock the customer's link first.
 */
@ApplicationScoped
@Transactional
public class CompensationUseCases {

    private final Compensations compensations;
    private final MemberUseCases members;
    private final LedgerUseCases ledger;
    private final PointTermsUseCases terms;
    private final Installation installation;
    private final Timers timers;
    private final Clock clock;

    CompensationUseCases(
            Compensations compensations,
            MemberUseCases members,
            LedgerUseCases ledger,
            PointTermsUseCases terms,
            Installation installation,
            Timers timers,
            Clock clock) {
        this.compensations = compensations;
        this.members = members;
        this.ledger = ledger;
        this.terms = terms;
        this.installation = installation;
        this.timers = timers;
        this.clock = clock;
    }

    /** Credits an approved compensation, lets it wait or refuses it, and answers; asked again, it answers again. */
    public void approved(CompensationOrder order) {
        var link = members.lock(order.customerId());
        var compensation = compensations.lockIfKnown(order.id()).orElseGet(() -> add(order));
        if (compensation.isWaiting() && !order.kind().equals(CompensationOrder.POINTS)) {
            compensation.refuse(Refusal.UNKNOWN_KIND, clock.instant());
        }
        settle(compensation, link);
        compensation.answer();
        if (compensation.isWaiting()) timers.schedule(WaitTimer.KIND, order.id(), compensation.creditBy());
    }

    /** The customer became a member: what has waited for it is credited. Whoever calls holds the customer's link. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void welcome(CustomerId customer) {
        var link = members.lock(customer);
        forEachWaiting(customer, compensation -> settle(compensation, link));
    }

    /** Nobody is the customer any more. */
    public void forget(CustomerId customer) {
        members.lock(customer);
        forEachWaiting(customer, compensation -> compensation.refuse(Refusal.CUSTOMER_ERASED, clock.instant()));
    }

    /** The customer had long enough to become a member. */
    void waitedLongEnough(UUID id) {
        var customer = compensations.get(new CompensationId(id)).customerId();
        var link = members.lock(customer);
        compensations.lockIfKnown(id).filter(Compensation::isWaiting).ifPresent(compensation -> {
            settle(compensation, link);
            compensation.answer();
        });
    }

    private void forEachWaiting(CustomerId customer, Consumer<Compensation> change) {
        compensations.lockWaitingOf(customer).forEach(compensation -> {
            change.accept(compensation);
            compensation.answer();
        });
    }

    private Compensation add(CompensationOrder order) {
        var compensation = Compensation.of(order);
        compensations.add(compensation);
        return compensation;
    }

    private void settle(Compensation compensation, CustomerLink link) {
        if (!compensation.isWaiting()) return;
        var now = clock.instant();
        if (link.known()) {
            ledger.credit(credit(compensation, link));
            compensation.credited(link.memberId(), now);
        } else if (compensation.isLate(now)) {
            compensation.refuse(Refusal.NOT_A_MEMBER, now);
        }
    }

    private Credit credit(Compensation compensation, CustomerLink link) {
        var approvedAt = compensation.approvedAt();
        Instant linkedAt = Objects.requireNonNull(link.linkedAt());
        var effectiveAt = approvedAt.isAfter(linkedAt) ? approvedAt : linkedAt;
        return new Credit(
                link.memberId(),
                compensation.customerId(),
                new Cause(Reason.COMPENSATION, compensation.key()),
                compensation.points(),
                Why.booked(Reason.COMPENSATION),
                approvedAt,
                effectiveAt,
                terms.at(ProgrammeCode.MAIN, approvedAt).end(effectiveAt, installation.zone()),
                null);
    }
}
