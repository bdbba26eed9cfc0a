package org.aftersales.loyalty.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a row.
 *
 * @param place among the entries of its posting, from 1
 */
record Line(Posting posting, int place, Entry entry) {

    static List<Line> of(Posting posting) {
        return IntStream.range(0, posting.entries().size())
                .mapToObj(n -> new Line(posting, n + 1, posting.entries().get(n)))
                .toList();
    }

    @Nullable
    UUID member() {
        return entry.ofMember() ? posting.memberId().value() : null;
    }
}
