package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final ChainEnds ends;
    private final Clock clock;

    ExpirySweep(Accounts accounts, EndedLots lots, PostingSets postings, ChainEnds ends, Clock clock) {
        this.accounts = accounts;
        this.lots = lots;
        this.postings = postings;
        this.ends = ends;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param lots whose end was booked
     * @param more whether there may be others whose end can be booked now
     */
    record Swept(int lots, boolean more) {
        Swept and(Swept other) {
            return new Swept(lots + other.lots, more || other.more);
        }
    }

    /** A lot of a member whose end is to be booked. */
    private record Ending(Account account, Posting posting, Lot lot) {}

    /** Books the end of so many lots of the lane's members at most. */
    Swept book(Lane lane, int most) {
        var now = clock.instant();
        var members = lots.withEnded(lane, now, most);
        if (members.isEmpty()) return new Swept(0, false);
        var ended = lots.ended(lots.lockFree(members), now, most);
        var endings = accounts.of(ended.keySet()).stream()
                .map(account -> decide(account, ended.getOrDefault(account.key(), List.of())))
                .flatMap(List::stream)
                .toList();
        return new Swept(book(endings), true);
    }

    private List<Ending> decide(Account account, Collection<Ended> ended) {
        var parts = new HashMap<UUID, Integer>();
        var open = new ArrayList<OpenLot>();
        for (var one : ended) {
            parts.put(one.lot().lot().id(), one.part());
            open.add(one.lot());
        }
        var purse = new Purse(open, account.debt());
        var endings = new ArrayList<Ending>();
        for (var ending : purse.toExpire(clock.instant())) {
            var lot = ending.lot();
            var cause = new Cause(Reason.EXPIRY, lot.id(), parts.getOrDefault(lot.id(), 0));
            var posting = Posting.moving(
                    account.id(), cause, purse.expire(ending), lot.expiry().at(), clock);
            endings.add(new Ending(account, posting, lot));
        }
        return endings;
    }

    private int book(List<Ending> endings) {
        var byAccount = endings.stream().collect(Collectors.groupingBy(Ending::account));
        var links = new ArrayList<Link>();
        byAccount.forEach((account, its) ->
                links.addAll(Link.of(its.stream().map(Ending::posting).toList(), account)));
        var seals = postings.move(links);
        for (var ending : endings) {
            ending.account().booked(ending.posting(), seals.get(ending.posting().id()));
            ending.account().expired(ending.posting(), ending.lot());
        }
        ends.write(List.copyOf(byAccount.keySet()));
        return endings.size();
    }
}
