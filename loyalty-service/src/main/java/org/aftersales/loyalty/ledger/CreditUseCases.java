package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.ledger.PostingSets.Link;
import org.aftersales.loyalty.tier.Counted;
import org.aftersales.loyalty.tier.TierUseCases;

/**
 * Gives many members points in one transaction. Each credit is a posting of its own, sealed upon the member's one before,
 * and tells its own event; only reading and writing is done in sets.
 */
@ApplicationScoped
public class CreditUseCases {
    private final EndedLots locks;
    private final PostingSets postings;
    private final ChainEnds ends;
    private final Returns returns;
    private final TierUseCases tiers;
    private final Timers timers;
    private final Outbox outbox;
    private final Clock clock;

    CreditUseCases(
            EndedLots locks,
            PostingSets postings,
            ChainEnds ends,
            Returns returns,
            TierUseCases tiers,
            Timers timers,
            Outbox outbox,
            Clock clock) {
        this.locks = locks;
        this.postings = postings;
        this.ends = ends;
        this.returns = returns;
        this.tiers = tiers;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Due(Account account, Credit credit, Posting posting) {}

    /** Nobody else moves the points of these members until the transaction ends; locked in the order of their ids. */
    @Transactional(TxType.MANDATORY)
    public void hold(Set<UUID> members) {
        locks.lock(members);
    }

    /**
     * As {@link LedgerUseCases#credit} for each of them, whose causes nobody has credited.
     *
     * @param stories what each cause follows from
     * @throws NotTogether when a member owes points or something has come back of what is credited
     */
    @Transactional(TxType.MANDATORY)
    public void credit(List<Credit> credits, Map<Cause, Correlation> stories) {
        if (credits.isEmpty()) return;
        if (returns.any(credits.stream().map(Credit::cause).toList())) throw new NotTogether("something came back");

        var due = due(credits);
        var booked = book(due, stories);
        ends.write(booked.stream().map(Due::account).distinct().toList());
        tiers.count(booked.stream().map(CreditUseCases::counted).toList());
        var now = clock.instant();
        for (var one : booked) {
            var lot = one.posting().lot();
            if (!lot.active(now)) timers.schedule(ActivationTimer.KIND, lot.id(), lot.activatesAt());
        }
    }

    private Map<UUID, List<Due>> due(List<Credit> credits) {
        var ids = credits.stream().map(credit -> credit.memberId().value()).collect(Collectors.toSet());
        var known = new HashMap<UUID, Account>();
        ends.lock(ids).forEach(account -> known.put(account.key(), account));
        var due = new LinkedHashMap<UUID, List<Due>>();
        for (var credit : credits) {
            var account = known.get(credit.memberId().value());
            if (account == null || account.debt() > 0) throw new NotTogether("a member owes points or has no account");
            due.computeIfAbsent(account.key(), member -> new ArrayList<>())
                    .add(new Due(account, credit, Posting.issuing(credit, clock)));
        }
        return due;
    }

    private List<Due> book(Map<UUID, List<Due>> due, Map<Cause, Correlation> stories) {
        var links = new ArrayList<Link>();
        var told = outbox.collect();
        due.forEach((member, its) -> links.addAll(
                Link.of(its.stream().map(Due::posting).toList(), its.getFirst().account())));
        var seals = postings.issue(links);
        var booked = due.values().stream().flatMap(List::stream).toList();
        for (var one : booked) {
            one.account().booked(one.posting(), seals.get(one.posting().id()));
            tell(one, told, stories.get(one.credit().cause()));
        }
        told.write();
        return booked;
    }

    private static void tell(Due one, Outbox.Collected told, Correlation story) {
        one.account().credited(one.credit(), one.posting());
        Correlation.during(story, () -> {
            told.drain(one.account());
            return one;
        });
    }

    private static Counted counted(Due one) {
        var posting = one.posting();
        return new Counted(
                posting.id(),
                posting.memberId(),
                posting.lot().id(),
                posting.cause().reason(),
                one.credit().points().value(),
                posting.moments().occurredAt());
    }
}
