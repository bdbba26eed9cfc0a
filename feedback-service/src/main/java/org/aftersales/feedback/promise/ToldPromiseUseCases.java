package org.aftersales.feedback.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.aftersales.feedback.promise.ToldPromises.After;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/** Hears which promises were kept, and tells how often. */
@ApplicationScoped
@Transactional
public class ToldPromiseUseCases {

    private final ToldPromises promises;
    private final Clock clock;

    ToldPromiseUseCases(ToldPromises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** The same promise told again is the same. One that was broken stays so when it is done, or called off. */
    public void told(ToldPromise promise) {
        promises.put(promise);
    }

    /** By the days on which they were kept or broken, in UTC; the first so many in the order of groups and promises. */
    public List<PromiseScores> kept(PromiseGroup by, Days days, int most) {
        return kept(by, days, null, After.START, most);
    }

    Days days(@Nullable String from, @Nullable String to) {
        return Days.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    List<PromiseScores> kept(PromiseGroup by, Days days, @Nullable String kind, After after, int limit) {
        return promises.by(by, days, kind, after, limit);
    }
}
