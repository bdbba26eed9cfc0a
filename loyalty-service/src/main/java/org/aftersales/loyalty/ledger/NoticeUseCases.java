package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.loyalty.ledger.ExpiryNotices.Ending;
import org.aftersales.loyalty.ledger.ExpiryNotices.Place;

/**
 * Tells members of points before they end: once 30 days before, once 7 days before, all points together that end together,
 * and of none that were spent by then. What was missed while the service was down is told later, as long as it is true.
 */
@ApplicationScoped
class NoticeUseCases {
    private static final Duration DAY = Duration.ofDays(1);

    private final ExpiryNotices notices;
    private final Accounts accounts;
    private final ChainEnds ends;
    private final LedgerNights nights;
    private final LedgerRules rules;
    private final Clock clock;

    NoticeUseCases(
            ExpiryNotices notices,
            Accounts accounts,
            ChainEnds ends,
            LedgerNights nights,
            LedgerRules rules,
            Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.ends = ends;
        this.nights = nights;
        this.rules = rules;
        this.clock = clock;
    }

    /** Tells one transaction's worth, and comes again at once while there is more. Answers how often it has told. */
    @Transactional
    int tell() {
        var now = clock.instant();
        for (var step : NoticeStep.values()) {
            var from = notices.progress(step).orElse(Place.after(now)).orLater(step.after(now));
            var found = notices.ending(from, Place.after(step.until(now)), rules.sweep());
            var whole = found.size() < rules.sweep();
            var to = whole ? Place.after(step.until(now)) : found.getLast().place();
            notices.progressed(step, to);
            if (found.isEmpty()) continue;
            nights.again(NoticeTimer.KIND, now);
            return tell(step, from, to, found);
        }
        nights.again(NoticeTimer.KIND, next(now));
        return 0;
    }

    /** In a day at the latest, for other points may be given until then. */
    private Instant next(Instant now) {
        return Stream.of(NoticeStep.values())
                .flatMap(step ->
                        notices.next(step.until(now)).map(at -> at.minus(Duration.ofDays(step.days()))).stream())
                .filter(at -> at.isBefore(now.plus(DAY)))
                .min(Instant::compareTo)
                .orElse(now.plus(DAY));
    }

    /** Read again when nobody else can move the points of the members any more. */
    private int tell(NoticeStep step, Place from, Place to, List<Ending> found) {
        var members = found.stream().map(ending -> ending.place().account()).collect(Collectors.toSet());
        notices.lock(members);
        var locked = new HashMap<UUID, Account>();
        accounts.of(members).forEach(account -> locked.put(account.key(), account));
        var tellers = new LinkedHashSet<Account>();
        var told = 0;
        for (var ending : notices.ending(from, to, Integer.MAX_VALUE)) {
            var account = locked.get(ending.place().account());
            if (account == null || !notices.add(step, ending, clock.instant())) continue;
            account.expiring(ending.points(), step.days(), clock.instant());
            tellers.add(account);
            told++;
        }
        ends.write(List.copyOf(tellers));
        return told;
    }
}
