package org.aftersales.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Many people who use a service one after the other: one person alone would be told to slow down.
 *
 * @param tokens of each of them
 */
record People(List<String> tokens, AtomicInteger turns) {
    static People of(int howMany, IntFunction<String> token) {
        return new People(IntStream.range(0, howMany).mapToObj(token).toList(), new AtomicInteger());
    }

    /** Whose turn it is. */
    int next() {
        return Math.floorMod(turns.getAndIncrement(), tokens.size());
    }

    String token(int who) {
        return tokens.get(who);
    }
}
