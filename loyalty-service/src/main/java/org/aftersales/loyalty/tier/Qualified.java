package org.aftersales.loyalty.tier;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** What a member has qualified with, by the local month in which it was earned; what came back is already off it. */
record Qualified(Map<YearMonth, Long> points) {
    Qualified {
        points = Map.copyOf(points);
    }

    /** With so many more in a month. */
    Qualified with(YearMonth month, long more) {
        var all = new HashMap<>(points);
        all.merge(month, more, Long::sum);
        return new Qualified(all);
    }

    /** Of the months from the first to the last, both included. */
    long between(YearMonth first, YearMonth last) {
        return points.entrySet().stream()
                .filter(month ->
                        !month.getKey().isBefore(first) && !month.getKey().isAfter(last))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
