package org.aftersales.kit.tx;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aftersales.kit.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups by key that come at the same time, answered together: one transaction and one statement for all that wait, in
 * rounds as {@link SharedWork} tells. A round sees what was committed before it began, hence before any of its questions
 * was asked at the latest. Not for use within a transaction: what that has written is not seen.
 */
public final class SharedReads<K, V> {
    private final SharedWork<K, Map<K, V>> rounds;

    /** @param read finds those of the keys that are there; called within a transaction, as the tenant that asks */
    public SharedReads(Transactions transactions, Tenants tenants, Function<Set<K>, Map<K, V>> read) {
        this.rounds = new SharedWork<>(tenants, keys -> {
            var found = transactions.get(() -> read.apply(new LinkedHashSet<>(keys)));
            return Collections.nCopies(keys.size(), found);
        });
    }

    /** What the tenant of the current work has under the key; fails as the reading of its round fails. */
    public @Nullable V find(K key) {
        return rounds.ask(key).get(key);
    }
}
