package org.aftersales.kit.tx;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aftersales.kit.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups by key that come at the same time, answered together: one reading for all that wait, in rounds
 * as {@link SharedWork} tells. A round sees what was committed before it began, hence before any of its questions was
 * asked at the latest. Not for use within a transaction: what that has written is not seen.
 */
public final class SharedReads<K, V> {
    /** Whatever comes while a round is read is the next one: the fewer rounds, the less each look-up costs. */
    private static final int ROUNDS = 1;

    private final SharedWork<K, Map<K, V>> rounds;

    /** @param read finds those of the keys that are there; called as the tenant that asks, without a transaction */
    public SharedReads(Tenants tenants, Function<Set<K>, Map<K, V>> read) {
        this.rounds = new SharedWork<>(tenants, ROUNDS, keys -> {
            var found = read.apply(new LinkedHashSet<>(keys));
            return Collections.nCopies(keys.size(), found);
        });
    }

    /** What the tenant of the current work has under the key; fails as the reading of its round fails. */
    public @Nullable V find(K key) {
        return rounds.ask(key).get(key);
    }
}
