package org.aftersales.kit.tx;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.aftersales.kit.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups by key that come at the same time, answered together: one transaction and one statement for all that wait.
 * Nobody waits for others to come. Whoever asks while the tenant's readers are busy joins the next round, which one of
 * those who wait begins, so that a look-up alone is as quick as ever and many at once cost little more than one. A round
 * is one tenant's, and sees what was committed before it began, hence before any of its questions was asked at the
 * latest. Not for use within a transaction: what that has written is not seen.
 */
public final class SharedReads<K, V> {
    /** One round gathers while the other is with the database. */
    private static final int ROUNDS = 2;

    private static final int MOST = 64;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Tenants tenants;
    private final Function<Set<K>, Map<K, V>> read;
    private final Cache<String, Desk> desks =
            Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).build();

    /** @param read finds those of the keys that are there; called within a transaction, as the tenant that asks */
    public SharedReads(Transactions transactions, Tenants tenants, Function<Set<K>, Map<K, V>> read) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.read = read;
    }

    /** What the tenant of the current work has under the key; fails as the reading of its round fails. */
    public @Nullable V find(K key) {
        return desks.get(tenants.current(), tenant -> new Desk()).ask(new Question(key));
    }

    /** Told the round's findings, or nothing, which means: begin the next round. */
    private final class Question {
        private final K key;
        private final CompletableFuture<@Nullable Map<K, V>> told = new CompletableFuture<>();

        Question(K key) {
            this.key = key;
        }

        @Nullable
        Map<K, V> await() {
            try {
                return told.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) throw failure;
                throw e;
            }
        }
    }

    /** Where the questions of one tenant gather. */
    private final class Desk {
        private final ReentrantLock lock = new ReentrantLock();
        private final Queue<Question> waiting = new ArrayDeque<>();
        private int busy;

        @Nullable
        V ask(Question question) {
            if (!begins(question)) {
                var found = question.await();
                if (found != null) return found.get(question.key);
            }
            return answer(question).get(question.key);
        }

        private boolean begins(Question question) {
            lock.lock();
            try {
                if (busy < ROUNDS) {
                    busy++;
                    return true;
                }
                waiting.add(question);
                return false;
            } finally {
                lock.unlock();
            }
        }

        /** One round, with whoever waits by now. */
        private Map<K, V> answer(Question first) {
            var others = others();
            try {
                var keys = new LinkedHashSet<K>();
                keys.add(first.key);
                for (var other : others) keys.add(other.key);
                var found = transactions.get(() -> read.apply(keys));
                for (var other : others) other.told.complete(found);
                return found;
            } catch (Throwable failure) {
                for (var other : others) other.told.completeExceptionally(failure);
                throw failure;
            } finally {
                handOver();
            }
        }

        private List<Question> others() {
            lock.lock();
            try {
                var others = new ArrayList<Question>();
                while (others.size() < MOST - 1 && !waiting.isEmpty()) others.add(waiting.remove());
                return others;
            } finally {
                lock.unlock();
            }
        }

        private void handOver() {
            Question next;
            lock.lock();
            try {
                next = waiting.poll();
                if (next == null) busy--;
            } finally {
                lock.unlock();
            }
            if (next != null) next.told.complete(null);
        }
    }
}
