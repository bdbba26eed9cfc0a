package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.CreditUseCases;
import org.aftersales.loyalty.ledger.NotTogether;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberStanding;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.SegmentUseCases;
import org.aftersales.loyalty.programme.ClosingUseCases;
import org.aftersales.loyalty.programme.InactivityUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.aftersales.loyalty.programme.Setting;
import org.aftersales.loyalty.tier.TierUseCases;

/**
 * What very many events are worth, in sets: a sales file tells ten thousand in a few seconds. Only where the worth of one
 * hangs on no other; the rows are those that {@link EarningUseCases} writes one by one.
 */
@ApplicationScoped
public class EarningTogetherUseCases {
    private final EarningRules rules;
    private final EarningSets earnings;
    private final MemberUseCases members;
    private final TierUseCases tiers;
    private final SegmentUseCases segments;
    private final CreditUseCases ledger;
    private final Credits credits;
    private final ProgrammeUseCases programmes;
    private final ClosingUseCases closings;
    private final InactivityUseCases inactivity;
    private final Installation installation;

    EarningTogetherUseCases(
            EarningRules rules,
            EarningSets earnings,
            MemberUseCases members,
            TierUseCases tiers,
            SegmentUseCases segments,
            CreditUseCases ledger,
            Credits credits,
            ProgrammeUseCases programmes,
            ClosingUseCases closings,
            InactivityUseCases inactivity,
            Installation installation) {
        this.rules = rules;
        this.earnings = earnings;
        this.members = members;
        this.tiers = tiers;
        this.segments = segments;
        this.ledger = ledger;
        this.credits = credits;
        this.programmes = programmes;
        this.closings = closings;
        this.inactivity = inactivity;
        this.installation = installation;
    }

    /** Whether events of the reason are judged together at all: not where tiers, caps or budgets are in force, nor where
     * there are other programmes to earn in, or points end by inactivity. */
    @Transactional
    public boolean possible(Reason reason) {
        var main = ProgrammeCode.MAIN;
        return !tiers.inForce(main)
                && !segments.inUse()
                && !programmes.any()
                && !inactivity.published(main)
                && rules.unlimited(main, reason);
    }

    /**
     * Stores what each event is worth and credits those who are members: all of it or nothing.
     *
     * @throws NotTogether when there are tiers, groups, caps, budgets or prices to be converted, or a member or a return has to be looked at
     *     closely
     */
    @Transactional
    public void earn(List<ToldTrigger> told) {
        if (!told.isEmpty()) earned(told, members::lock);
    }

    /**
     * As {@link #earn}; answers what each was worth.
     *
     * @throws NotTogether also when one of them was told before or nobody has told of its customer
     */
    @Transactional(TxType.MANDATORY)
    List<Earning> tell(List<ToldTrigger> told) {
        var earned = earned(told, members::lockKnown);
        if (earned.size() < told.size()) throw new NotTogether("something was told before");
        return told.stream().map(one -> earned.get(one.trigger().cause())).toList();
    }

    /** Those that have not earned before. */
    private Map<Cause, Earning> earned(
            List<ToldTrigger> told, Function<Set<CustomerId>, Map<CustomerId, CustomerLink>> lock) {
        if (tiers.inForce(ProgrammeCode.MAIN)) throw NotTogether.lasting("tiers are in force");
        if (segments.inUse()) throw NotTogether.lasting("members belong to groups");
        if (inactivity.published(ProgrammeCode.MAIN)) throw NotTogether.lasting("points end by inactivity");

        var customers = told.stream().map(one -> one.trigger().customerId()).collect(Collectors.toSet());
        var links = lock.apply(customers);
        if (links.size() < customers.size()) throw new NotTogether("a customer is not known");
        if (anyTooLate(told)) throw new NotTogether("something is told too late");
        if (links.values().stream().anyMatch(CustomerLink::elsewhere))
            throw NotTogether.lasting("there are programmes");
        var judged = judge(told, links);
        var added = earnings.add(judged.values());
        judged.keySet().retainAll(added);
        Map<Cause, Correlation> stories = new HashMap<>();
        told.forEach(one -> stories.putIfAbsent(one.trigger().cause(), one.story()));
        ledger.credit(due(judged.values(), links), stories);
        return judged;
    }

    private boolean anyTooLate(List<ToldTrigger> told) {
        var earliest = told.stream().map(one -> one.trigger().occurredAt()).min(Comparator.naturalOrder());
        return closings.closedFor(ProgrammeCode.MAIN, earliest.orElseThrow(), null)
                .isPresent();
    }

    /** By their causes; what is told twice is told once. */
    private Map<Cause, Earning> judge(List<ToldTrigger> told, Map<CustomerId, CustomerLink> links) {
        var setting = new Setting(ProgrammeCode.MAIN, installation.zone());
        var books = new HashMap<Reason, Rulebooks>();
        var judged = new LinkedHashMap<Cause, Earning>();
        for (var one : told) {
            var trigger = one.trigger();
            var known = links.get(trigger.customerId()).known();
            var standing = known
                    ? trigger.by(MemberStanding.UNKNOWN)
                    : trigger; // there are no tiers and no groups to stand in
            var book =
                    books.computeIfAbsent(trigger.cause().reason(), reason -> rules.books(ProgrammeCode.MAIN, reason));
            var judgement = rules.unlimited(book, standing, setting)
                    .orElseThrow(() -> NotTogether.lasting("a rule has a limit"));
            judged.putIfAbsent(trigger.cause(), Earning.of(ProgrammeCode.MAIN, standing, judgement));
        }
        return judged;
    }

    private List<Credit> due(Collection<Earning> judged, Map<CustomerId, CustomerLink> links) {
        var due = new ArrayList<Credit>();
        for (var earning : judged) {
            var link = links.get(earning.customerId());
            if (!link.known() || earning.points().none()) continue;
            due.add(credits.of(earning, Place.main(link, installation.zone())));
        }
        return due;
    }
}
