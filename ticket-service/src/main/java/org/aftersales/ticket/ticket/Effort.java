package org.aftersales.ticket.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a search goes for one page. The bound is one of processor time: ten thousand are some twenty milliseconds, and of
 * two words by which as many tickets are found, and none by both, nobody waits for the end.
 *
 * @param sample how many of each word are counted to tell which is the rarest
 * @param strides how many tickets of that are looked at, one time after the other, until there are enough
 */
record Effort(int sample, List<Integer> strides) {
    static final Effort USUAL = new Effort(256, List.of(256, 2_048, 8_192));

    /** Looks at so many tickets behind a place for what is wanted of them. */
    interface Look<T, P> {
        Stretch<T, P> at(P behind, int stride, int most);
    }

    /** Goes on from a place until more than the limit are found, all has been looked at, or it is enough for now. */
    <T, P> Stretch<T, P> look(P behind, int limit, Function<T, P> place, Look<T, P> look) {
        var found = new ArrayList<T>();
        @Nullable P lookedTo = behind;
        for (int stride : strides) {
            var part = look.at(lookedTo, stride, limit + 1 - found.size());
            found.addAll(part.tickets());
            lookedTo = part.next();
            if (lookedTo == null || found.size() > limit) break;
        }
        return Stretch.of(found, limit, lookedTo, place);
    }
}
