package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.loyalty.ledger.EndedLots.Ended;
import org.aftersales.loyalty.ledger.PostingSets.Link;

/**
 * Books the end of points of many members in one transaction. What ends is decided by each member's purse as for one
 * alone; only reading and writing is done in sets. A member whose points are being moved at the moment is left for the
 * next time: nobody waits for the sweep to get to somebody else.
 */
@ApplicationScoped
class ExpirySweep {
    private final Accounts accounts;
    private final EndedLots lots;
    private final PostingSets postings;
    private final Clock clock;

    ExpirySweep(Accounts accounts, EndedLots lots, PostingSets postings, Clock clock) {
        this.accounts = accounts;
        this.lots = lots;
        this.postings = postings;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param lots whose end was booked
     * @param more whether there may be others whose end can be booked now
     */
    record Swept(int lots, boolean more) {}

    /** A lot of a member whose end is to be booked. */
    private record Ending(Account account, Posting posting, Lot lot) {}

    /** Books the end of so many lots at most. */
    Swept book(int most) {
        var now = clock.instant();
        var members = lots.withEnded(now, most);
        if (members.isEmpty()) return new Swept(0, false);
        var ended = lots.ended(lots.lockFree(members), now, most);
        var endings = new LinkedHashMap<Account, Deque<Ending>>();
        for (var account : accounts.of(ended.keySet())) {
            endings.put(account, decide(account, ended.getOrDefault(account.key(), List.of())));
        }
        return new Swept(book(endings), true);
    }

    private Deque<Ending> decide(Account account, Collection<Ended> ended) {
        var parts = new HashMap<UUID, Integer>();
        var open = new ArrayList<OpenLot>();
        for (var one : ended) {
            parts.put(one.lot().lot().id(), one.part());
            open.add(one.lot());
        }
        var purse = new Purse(open, account.debt());
        var endings = new ArrayDeque<Ending>();
        for (var ending : purse.toExpire(clock.instant())) {
            var lot = ending.lot();
            var cause = new Cause(Reason.EXPIRY, lot.id(), parts.getOrDefault(lot.id(), 0));
            var posting = Posting.moving(
                    account.id(), cause, purse.expire(ending), lot.expiry().at(), clock);
            endings.add(new Ending(account, posting, lot));
        }
        return endings;
    }

    /** One posting of every member at a time, for each is sealed upon the member's one before. */
    private int book(Map<Account, Deque<Ending>> endings) {
        var booked = new ArrayList<Posting>();
        var accounts = endings.keySet().stream()
                .filter(account -> !endings.get(account).isEmpty())
                .toList();
        while (true) {
            var step = endings.values().stream()
                    .filter(left -> !left.isEmpty())
                    .map(Deque::remove)
                    .toList();
            if (step.isEmpty()) break;
            link(step);
            step.forEach(ending -> booked.add(ending.posting()));
        }
        postings.write(booked);
        postings.chain(accounts);
        return booked.size();
    }

    private void link(List<Ending> step) {
        var links = step.stream()
                .map(ending -> Link.of(ending.posting(), ending.account()))
                .toList();
        var seals = postings.link(links);
        for (var ending : step) {
            ending.account().booked(ending.posting(), seals.get(ending.posting().id()));
            ending.account().expired(ending.posting(), ending.lot());
        }
    }
}
