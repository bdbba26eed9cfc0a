package org.aftersales.kit.tx;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.aftersales.kit.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Work that is asked for at the same time, done together. Where no round is under way, nobody waits for others to come;
 * who begins a round only lets those go first who could run in its place. Whoever asks while a round is under way joins
 * the next one, which one of those who wait begins: when a round ends, or beside it as soon as enough of them wait or it
 * takes long. So a request alone is as quick as ever, many at once cost little more than one, and who is held up by
 * somebody holds up nobody else for long. A round is one tenant's, and begins after each of its requests came.
 *
 * @param <Q> what is asked for
 * @param <A> what comes of it
 */
public final class SharedWork<Q, A> {
    private static final int MOST = 64;

    /** Beside a round that is under way none begins for fewer: for these it costs hardly more than for one. */
    private static final int ENOUGH = 8;

    /** What takes longer than this waits for somebody. */
    private static final Duration USUAL = Duration.ofMillis(50);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final int rounds;
    private final long patience;
    private final Function<List<Q>, List<A>> work;
    private final Cache<Place, Desk> desks = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .executor(Runnable::run) // to wake a thread that tidies up costs more than to tidy up
            .build();

    /**
     * @param rounds how many of a tenant may be under way at a time, at each desk
     * @param work does a round, as the tenant that asks; answers each in the order of the requests
     */
    public SharedWork(Tenants tenants, int rounds, Function<List<Q>, List<A>> work) {
        this(tenants, rounds, USUAL, work);
    }

    SharedWork(Tenants tenants, int rounds, Duration patience, Function<List<Q>, List<A>> work) {
        this.tenants = tenants;
        this.rounds = rounds;
        this.patience = patience.toNanos();
        this.work = work;
    }

    /** What came of it in its round; fails as its round fails. */
    public A ask(Q request) {
        return ask("", request);
    }

    /** As {@link #ask(Object)} where not all of a tenant's requests meet, but those at the same desk. */
    public A ask(String desk, Q request) {
        return desks.get(new Place(tenants.current(), desk), place -> new Desk())
                .ask(new Asked(request));
    }

    private record Place(String tenant, String desk) {}

    /** Told what came of it, or nothing, which means: begin the next round. */
    private final class Asked {
        private final Q request;
        private final CompletableFuture<@Nullable A> told = new CompletableFuture<>();

        Asked(Q request) {
            this.request = request;
        }

        @Nullable
        A await() {
            try {
                return told.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) throw failure;
                throw e;
            }
        }
    }

    /** Where requests of one tenant gather. */
    private final class Desk {
        private final ReentrantLock lock = new ReentrantLock();
        private final Queue<Asked> waiting = new ArrayDeque<>();
        private int busy;
        private long lastBegun;

        A ask(Asked asked) {
            if (!begins(asked)) {
                var told = asked.await();
                if (told != null) return told;
            }
            return round(asked);
        }

        private boolean begins(Asked asked) {
            lock.lock();
            try {
                if (mayBegin(waiting.size() + 1)) {
                    begin();
                    return true;
                }
                waiting.add(asked);
                return false;
            } finally {
                lock.unlock();
            }
        }

        private boolean mayBegin(int requests) {
            if (busy == 0) return true;
            return busy < rounds && (requests >= ENOUGH || System.nanoTime() - lastBegun > patience);
        }

        private void begin() {
            busy++;
            lastBegun = System.nanoTime();
        }

        /** One round, with whoever waits by now, or would if it had got a turn. */
        private A round(Asked first) {
            Thread.yield();
            var others = others();
            try {
                var requests = new ArrayList<Q>();
                requests.add(first.request);
                for (var other : others) requests.add(other.request);
                var done = work.apply(requests);
                for (int i = 0; i < others.size(); i++) others.get(i).told.complete(done.get(i + 1));
                return done.getFirst();
            } catch (Throwable failure) {
                for (var other : others) other.told.completeExceptionally(failure);
                throw failure;
            } finally {
                handOver();
            }
        }

        private List<Asked> others() {
            lock.lock();
            try {
                var others = new ArrayList<Asked>();
                while (others.size() < MOST - 1 && !waiting.isEmpty()) others.add(waiting.remove());
                return others;
            } finally {
                lock.unlock();
            }
        }

        private void handOver() {
            Asked next;
            lock.lock();
            try {
                busy--;
                next = mayBegin(waiting.size()) ? waiting.poll() : null;
                if (next != null) begin();
            } finally {
                lock.unlock();
            }
            if (next != null) next.told.complete(null);
        }
    }
}
