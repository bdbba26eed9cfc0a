package org.aftersales.kit.outward;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.aftersales.kit.outward.OutwardQueue.Taken;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/**
 * Brings the letters of a queue to their carriers, some at once, on lanes of their own: a carrier that hangs keeps the
 * letters of its own lane and no other. Each letter is taken by a lease that outlasts every patience, so that no two
 * instances have it; when one dies with it, it comes again as the same letter.
 *
 * @param <L> a letter as it leaves
 */
public final class OutwardRounds<L> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutwardRounds.class);

    /** Letters of one lane in carriers' hands, and letters taken in one round. */
    static final int AT_ONCE = 8;

    /** Per second. */
    private static final int ROUNDS = 20;

    private static final Duration LEASE = Duration.ofMinutes(5);

    /** How long a letter waits for a place on its lane, and how long it rests where there was none. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final Duration REST = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService alarms = alarms();
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final OutwardQueue queue;
    private final OutwardDesk<L> desk;
    private final Function<L, String> lane;
    private final Tenants tenants;
    private final Duration end;

    /** @param lane the way on which a letter goes; there are few */
    public OutwardRounds(
            OutwardQueue queue, OutwardDesk<L> desk, Function<L, String> lane, Tenants tenants, Patience patience) {
        this(queue, desk, lane, tenants, patience.end());
    }

    OutwardRounds(OutwardQueue queue, OutwardDesk<L> desk, Function<L, String> lane, Tenants tenants, Duration end) {
        this.queue = queue;
        this.desk = desk;
        this.lane = lane;
        this.tenants = tenants;
        this.end = end;
    }

    /** Round after round until nothing is due, 20 at most: for a schedule of one second. */
    public void walkOn() {
        int round = 0;
        while (round < ROUNDS && walk() > 0) round++;
    }

    /** One round: takes up to eight letters and sees each on its way, or put back; answers how many were taken. */
    public int walk() {
        var taken = queue.take(AT_ONCE, LEASE);
        onTheWay.addAndGet(taken.size());
        var placed = taken.stream().map(this::start).toList();
        try {
            for (var each : placed) each.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return taken.size();
    }

    /** How many letters are taken of which it is not noted yet what became of them. */
    public int onTheWay() {
        return onTheWay.get();
    }

    /** Whoever is with a carrier is interrupted; its letter comes again when the lease is over. */
    @Override
    public void close() {
        alarms.shutdownNow();
        threads.shutdownNow();
    }

    private static ScheduledExecutorService alarms() {
        var alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("outward-alarms").factory());
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }

    /** Answers what opens when the letter is on its way, or is not to be. */
    private CountDownLatch start(Taken taken) {
        var placed = new CountDownLatch(1);
        threads.execute(() -> bring(taken, placed));
        return placed;
    }

    private void bring(Taken taken, CountDownLatch placed) {
        try {
            tenants.run(taken.tenant(), () -> desk.letter(taken.id(), taken.attempt())
                    .ifPresent(letter -> bring(taken, letter, placed)));
        } catch (RuntimeException failure) {
            // The promise stands: it is due again when the lease is over, and given up after the last attempt.
            LOG.warnf("%s %s, attempt %d: %s", queue, taken.id(), taken.attempt(), failure.getClass());
        } finally {
            placed.countDown();
            onTheWay.decrementAndGet();
        }
    }

    private void bring(Taken taken, L letter, CountDownLatch placed) {
        var way = lanes.computeIfAbsent(lane.apply(letter), name -> new Lane(AT_ONCE, MOMENT));
        try {
            if (!way.enter()) {
                queue.putBack(taken, REST);
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            placed.countDown();
            handOver(taken, letter);
        } finally {
            way.leave();
        }
    }

    private void handOver(Taken taken, L letter) {
        try {
            send(taken, letter);
        } catch (Refused refused) {
            desk.refused(taken.id(), taken.attempt(), refused.code());
            return;
        } catch (Down down) {
            desk.postponed(taken.id(), taken.attempt(), down.code());
            return;
        }
        desk.sent(taken.id(), taken.attempt());
    }

    /** Whoever takes too long is interrupted; what it says then counts all the same. */
    private void send(Taken taken, L letter) {
        var handover = new Handover();
        var alarm = alarms.schedule(() -> late(taken, handover), end.toMillis(), TimeUnit.MILLISECONDS);
        try {
            desk.send(letter);
        } finally {
            alarm.cancel(false);
            handover.end();
        }
    }

    private void late(Taken taken, Handover handover) {
        if (handover.interrupt()) {
            LOG.warnf("%s %s, attempt %d: no answer in time", queue, taken.id(), taken.attempt());
        }
    }
}
