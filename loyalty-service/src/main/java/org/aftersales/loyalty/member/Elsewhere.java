package org.aftersales.loyalty.member;

import java.time.Instant;
import org.aftersales.loyalty.programme.Running;
import org.jspecify.annotations.Nullable;

/**
 * A programme beside main, and what a person is in it.
 *
 * @param memberId null: they are no member of it
 * @param since from when on what happens to them counts; null: they are no member of it
 */
public record Elsewhere(
        Running programme,
        @Nullable MemberId memberId,
        @Nullable Instant since) {

    /** Whether what happened then counts for the person. */
    public boolean counts(Instant moment) {
        return since != null && !moment.isBefore(since) && programme.at(moment);
    }
}
