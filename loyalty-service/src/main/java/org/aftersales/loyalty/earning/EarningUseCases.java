package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.aftersales.loyalty.earning.EarningRules.Evaluated;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.ProgrammeUseCases;

/**
 * Customers earn before and after we know who they are, and the two facts arrive in any order. Whoever is second finds
 * what the first has left, because both lock the customer's link first: every earning is credited, and once. In whichever
 * programmes an event counts it is judged in all of them, or it waits in all of them.
 */
@ApplicationScoped
public class EarningUseCases {
    private final Earnings earnings;
    private final LateCredits late;
    private final MemberUseCases members;
    private final OtherProgrammes others;
    private final ProgrammeUseCases programmes;
    private final LedgerUseCases ledger;
    private final Judging judging;
    private final WaitingEvents waiting;
    private final Installation installation;

    EarningUseCases(
            Earnings earnings,
            LateCredits late,
            MemberUseCases members,
            OtherProgrammes others,
            ProgrammeUseCases programmes,
            LedgerUseCases ledger,
            Judging judging,
            WaitingEvents waiting,
            Installation installation) {
        this.earnings = earnings;
        this.late = late;
        this.members = members;
        this.others = others;
        this.programmes = programmes;
        this.ledger = ledger;
        this.judging = judging;
        this.waiting = waiting;
        this.installation = installation;
    }

    /** Stores what the event is worth; a customer who is a member is credited at once. */
    @Transactional
    public void earn(EarningTrigger told) {
        var link = members.lock(told.customerId());
        judge(told, link, elsewhere(told, link));
    }

    /**
     * Judges what has waited for a rate; says whether it was judged.
     *
     * @param patient whether it waits on when nobody has published the rate yet; else it is judged without
     */
    @Transactional(TxType.MANDATORY)
    boolean again(EarningTrigger told, boolean patient) {
        var link = members.lock(told.customerId());
        var elsewhere = elsewhere(told, link);
        var evaluated = evaluate(told, link, elsewhere, patient);
        if (evaluated.waits()) return false;
        keep(evaluated, link, elsewhere);
        return true;
    }

    /** What has earned nothing while it was incomplete is judged now that it is complete; all else stays as it was. */
    @Transactional
    public void complete(EarningTrigger told) {
        var link = members.lock(told.customerId());
        var incomplete = elsewhere(told, link).stream()
                .filter(place -> judging.isIncomplete(told, place))
                .toList();
        if (judging.isIncomplete(told, main(link))) judge(told.completed(), link, incomplete);
        else incomplete.forEach(place -> judging.earn(told.completed(), link, place));
    }

    /**
     * As {@link #earn}; tells what it was worth in main, also when it had been told before.
     *
     * @param link the customer's, locked
     */
    @Transactional(TxType.MANDATORY)
    Earning tell(EarningTrigger told, CustomerLink link) {
        return judge(told, link, elsewhere(told, link))
                .or(() -> earnings.of(told.cause(), ProgrammeCode.MAIN))
                .orElseThrow();
    }

    /** The customer turned out to be this person, who receives what the customer has earned so far. */
    @Transactional
    public void welcome(CustomerId customer, String subject, Instant linkedAt) {
        members.lock(customer);
        var elsewhere = programmes.any();
        if (elsewhere) programmes.keep();
        var linked = members.link(customer, subject, linkedAt);
        var link = linked.link();
        if (linked.enrolled()) ledger.open(link.memberId(), ProgrammeCode.MAIN);
        if (elsewhere) others.hold(link);
        late.credit(link, !linked.enrolled());
        if (elsewhere) others.catchUp(link);
    }

    /** In main, and wherever else it counts; nothing when its cause has earned in main before, or waits already. */
    private Optional<Earning> judge(EarningTrigger told, CustomerLink link, List<Place> elsewhere) {
        var evaluated = evaluate(told, link, elsewhere, true);
        if (!evaluated.waits()) return keep(evaluated, link, elsewhere);
        return waiting.add(evaluated.earning(), evaluated.lacking())
                ? Optional.of(evaluated.earning())
                : Optional.empty();
    }

    /** In main; it waits for all rates that it needs anywhere. */
    private Evaluated evaluate(EarningTrigger told, CustomerLink link, List<Place> elsewhere, boolean patient) {
        if (!patient) return judging.evaluate(told, link, main(link), null);
        var lacking = new HashSet<String>();
        elsewhere.forEach(place -> lacking.addAll(judging.lacking(told, place)));
        return judging.evaluate(told, link, main(link), lacking);
    }

    private Optional<Earning> keep(Evaluated evaluated, CustomerLink link, List<Place> elsewhere) {
        var earned = judging.keep(evaluated, main(link));
        elsewhere.forEach(place -> judging.earn(evaluated.trigger(), link, place));
        return earned;
    }

    private List<Place> elsewhere(EarningTrigger told, CustomerLink link) {
        return others.of(link, told.occurredAt()).stream()
                .map(one -> Place.of(one, link))
                .toList();
    }

    private Place main(CustomerLink link) {
        return Place.main(link, installation.zone());
    }
}
