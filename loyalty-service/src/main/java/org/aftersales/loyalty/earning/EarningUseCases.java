package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.loyalty.earning.EarningRules.Evaluated;
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
    private final WaitingEvents waiting;

    EarningUseCases(
            EarningRules rules,
            Earnings earnings,
            MemberUseCases members,
            MemberStandings standings,
            LedgerUseCases ledger,
            Credits credits,
            WaitingEvents waiting) {
        this.rules = rules;
        this.earnings = earnings;
        this.members = members;
        this.standings = standings;
        this.ledger = ledger;
        this.credits = credits;
        this.waiting = waiting;
    }

    /** Stores what the event is worth; a customer who is a member is credited at once. */
    @Transactional
    public void earn(EarningTrigger told) {
        judge(told, members.lock(told.customerId()));
    }

    /**
     * Judges what has waited for a rate; says whether it was judged.
     *
     * @param patient whether it waits on when nobody has published the rate yet; else it is judged without
     */
    @Transactional(TxType.MANDATORY)
    boolean again(EarningTrigger told, boolean patient) {
        var link = members.lock(told.customerId());
        var evaluated = evaluate(told, link, patient);
        if (evaluated.waits()) return false;
        keep(evaluated, link);
        return true;
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

    /** Nothing when its cause has earned before, or waits already. */
    private Optional<Earning> judge(EarningTrigger told, CustomerLink link) {
        var evaluated = evaluate(told, link, true);
        if (!evaluated.waits()) return keep(evaluated, link);
        return waiting.add(evaluated.earning(), evaluated.lacking())
                ? Optional.of(evaluated.earning())
                : Optional.empty();
    }

    private Evaluated evaluate(EarningTrigger told, CustomerLink link, boolean patient) {
        var trigger = link.known() ? told.by(standings.of(link.memberId(), told.occurredAt())) : told;
        return rules.evaluate(trigger, link, patient);
    }

    private Optional<Earning> keep(Evaluated evaluated, CustomerLink link) {
        var earning = evaluated.earning();
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
