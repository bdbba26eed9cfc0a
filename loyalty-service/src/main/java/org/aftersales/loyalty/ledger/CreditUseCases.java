package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
    private final Accounts accounts;
    private final EndedLots locks;
    private final PostingSets postings;
    private final Returns returns;
    private final TierUseCases tiers;
    private final Timers timers;
    private final Outbox outbox;
    private final Clock clock;

    CreditUseCases(
            Accounts accounts,
            EndedLots locks,
            PostingSets postings,
            Returns returns,
            TierUseCases tiers,
            Timers timers,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.locks = locks;
        this.postings = postings;
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
        var booked = book(due.values(), stories);
        postings.chain(booked.stream().map(Due::account).distinct().toList());
        postings.issue(booked.stream().map(Due::posting).toList());
        tiers.count(booked.stream().map(CreditUseCases::counted).toList());
        var now = clock.instant();
        for (var one : booked) {
            var lot = one.posting().lot();
            if (!lot.active(now)) timers.schedule(ActivationTimer.KIND, lot.id(), lot.activatesAt());
        }
    }

    private Map<UUID, Deque<Due>> due(List<Credit> credits) {
        var ids = credits.stream().map(credit -> credit.memberId().value()).collect(Collectors.toSet());
        locks.lock(ids);
        var known = new HashMap<UUID, Account>();
        accounts.of(ids).forEach(account -> known.put(account.key(), account));
        var due = new LinkedHashMap<UUID, Deque<Due>>();
        for (var credit : credits) {
            var account = known.get(credit.memberId().value());
            if (account == null || account.debt() > 0) throw new NotTogether("a member owes points or has no account");
            due.computeIfAbsent(account.key(), member -> new ArrayDeque<>())
                    .add(new Due(account, credit, Posting.issuing(credit, clock)));
        }
        return due;
    }

    /** One posting of every member at a time, for each is sealed upon the member's one before. */
    private List<Due> book(Collection<Deque<Due>> due, Map<Cause, Correlation> stories) {
        var booked = new ArrayList<Due>();
        var told = outbox.collect();
        while (true) {
            var step = due.stream()
                    .filter(left -> !left.isEmpty())
                    .map(Deque::remove)
                    .toList();
            if (step.isEmpty()) break;
            link(step);
            step.forEach(one -> tell(one, told, stories.get(one.credit().cause())));
            booked.addAll(step);
        }
        told.write();
        return booked;
    }

    private void link(List<Due> step) {
        var seals = postings.link(
                step.stream().map(one -> Link.of(one.posting(), one.account())).toList());
        for (var one : step)
            one.account().booked(one.posting(), seals.get(one.posting().id()));
    }

    private static void tell(Due one, Outbox.Collected told, Correlation story) {
        one.account().credited(one.credit(), one.posting());
        Correlation.during(story, () -> {
            told.drain(one.account());
            return one;
        });
    }

    private static Counted counted(Due one) {
        return new Counted(
                one.posting().id(),
                one.posting().lot().id(),
                one.credit().points().value());
    }
}
