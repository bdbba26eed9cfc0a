package org.aftersales.warranty.imports;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of sales files: televisions sold in Tehran to Sara. */
final class SalesLines {
    private SalesLines() {}

    static String line(String saleRef, String serial) {
        return saleRef + ",2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348," + serial
                + ",518770000.00,IRR,,,,Sara,,,fa-IR,,\r\n";
    }

    /** One line for each number, each of another sale and unit. */
    static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line("S-" + i, "TV55EN%06d".formatted(i)))
                .collect(Collectors.joining());
    }
}
