package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberStandings;
import org.aftersales.loyalty.member.MemberUseCases;

/**
 * Customers earn before and after we know who they are, and the two facts arrive in any order. Whoever is second finds
 * what the first has left, because both lock the customer's link first: every earning is credited, and once.
 */
@ApplicationScoped
public class EarningUseCases {
    private final EarningRules rules;
    private final Earnings earnings;
    private final MemberUseCases members;
    private final MemberStandings standings;
    private final LedgerUseCases ledger;
    private final Credits credits;

    EarningUseCases(
            EarningRules rules,
            Earnings earnings,
            MemberUseCases members,
            MemberStandings standings,
            LedgerUseCases ledger,
            Credits credits) {
        this.rules = rules;
        this.earnings = earnings;
        this.members = members;
        this.standings = standings;
        this.ledger = ledger;
        this.credits = credits;
    }

    /** Stores what the event is worth; a customer who is a member is credited at once. */
    @Transactional
    public void earn(EarningTrigger told) {
        judge(told, members.lock(told.customerId()));
    }

    /** What has earned nothing while it was incomplete is judged now that it is complete; all else stays as it was. */
    @Transactional
    public void complete(EarningTrigger told) {
        if (earnings.of(told.cause()).filter(Earning::isIncomplete).isPresent()) earn(told.completed());
    }

    /**
     * As {@link #earn}; tells what it was worth, also when it had been told before.
     *
     * @param link the customer's, locked
     */
    @Transactional(TxType.MANDATORY)
    Earning tell(EarningTrigger told, CustomerLink link) {
        return judge(told, link).or(() -> earnings.of(told.cause())).orElseThrow();
    }

    /** The customer turned out to be this person, who receives what the customer has earned so far. */
    @Transactional
    public void welcome(CustomerId customer, String subject, Instant linkedAt) {
        var linked = members.link(customer, subject, linkedAt);
        if (linked.enrolled()) ledger.open(linked.link().memberId());
        earnings.uncredited(customer).forEach(earning -> credit(earning, linked.link()));
    }

    /** Nothing when its cause has earned before. */
    private Optional<Earning> judge(EarningTrigger told, CustomerLink link) {
        var trigger = link.known() ? told.by(standings.of(link.memberId(), told.occurredAt())) : told;
        var evaluated = rules.evaluate(trigger, link);
        var earning = Earning.of(trigger, evaluated.judgement());
        if (!earnings.add(earning)) {
            rules.undo(evaluated);
            return Optional.empty();
        }
        if (link.known()) credit(earning, link);
        return Optional.of(earning);
    }

    private void credit(Earning earning, CustomerLink link) {
        if (!earning.points().none()) ledger.credit(credits.of(earning, link));
    }
}
