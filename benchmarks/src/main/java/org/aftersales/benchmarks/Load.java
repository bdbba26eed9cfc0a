package org.aftersales.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed loop: every worker does the next unit of work as soon as the last is done. Work done during the warm-up is
 * not counted.
 *
 * @param workers how many at once, each with its own connection
 */
record Load(int workers, Duration warmUp, Duration duration) {

    /** One unit of work; answers nothing, throws when it was not done. */
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    /** Makes the work of one worker, with whatever it keeps open. */
    @FunctionalInterface
    interface Workshop {
        Work open() throws Exception;
    }

    /** What a load came to. */
    record Result(double perSecond, Latencies latencies) {}

    Result run(Workshop workshop) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(workers)) {
            List<Future<long[]>> results = new ArrayList<>();
            for (int i = 0; i < workers; i++) results.add(threads.submit(() -> worker(workshop.open(), start)));
            start.countDown();
            var all = new ArrayList<long[]>();
            for (var result : results) all.add(result.get());
            var nanos = all.stream().flatMapToLong(java.util.Arrays::stream).toArray();
            return new Result(nanos.length / (duration.toNanos() / 1e9), new Latencies(nanos));
        }
    }

    private long[] worker(Work work, CountDownLatch start) throws Exception {
        start.await();
        long counted = System.nanoTime() + warmUp.toNanos();
        long end = counted + duration.toNanos();
        var nanos = new long[1024];
        int count = 0;
        for (long begun = System.nanoTime(); begun < end; ) {
            work.once();
            long done = System.nanoTime();
            if (begun >= counted && done <= end) {
                if (count == nanos.length) nanos = java.util.Arrays.copyOf(nanos, count * 2);
                nanos[count++] = done - begun;
            }
            begun = done;
        }
        if (work instanceof AutoCloseable closeable) closeable.close();
        return java.util.Arrays.copyOf(nanos, count);
    }
}
