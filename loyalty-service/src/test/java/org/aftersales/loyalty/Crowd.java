package org.aftersales.loyalty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Clients who begin at the same moment. */
public final class Crowd {
    private Crowd() {}

    /** What came of each, by their numbers from 0. */
    public static <T> List<T> of(int clients, IntFunction<T> client) throws Exception {
        var start = new CyclicBarrier(clients);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Future<T>>();
            for (var number = 0; number < clients; number++) {
                var mine = number;
                Callable<T> work = () -> {
                    start.await();
                    return client.apply(mine);
                };
                all.add(threads.submit(work));
            }
            var done = new ArrayList<T>();
            for (var each : all) done.add(each.get());
            return done;
        }
    }
}
