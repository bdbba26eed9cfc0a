package org.aftersales.warranty;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Clients that all ask at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** How often each status was answered. */
    public static Map<Integer, Integer> statuses(List<Callable<Integer>> clients)
            throws InterruptedException, ExecutionException {
        var answers = new TreeMap<Integer, Integer>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var answer : threads.invokeAll(clients)) answers.merge(answer.get(), 1, Integer::sum);
        }
        return answers;
    }
}
