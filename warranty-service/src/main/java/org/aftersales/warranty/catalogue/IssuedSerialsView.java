package org.aftersales.warranty.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a list of issued serials.
 *
 * @param read lines with a serial
 * @param added serials that were not listed before
 * @param invalid lines whose serial breaks the product's own rule; they are not listed
 * @param firstInvalid the numbers of the first hundred such lines
 */
record IssuedSerialsView(long read, long added, long invalid, List<Long> firstInvalid) {

    /** Counts while a list is read. */
    static final class Count {

        private static final int TOLD = 100;

        private final List<Long> firstInvalid = new ArrayList<>();
        private long read;
        private long added;
        private long invalid;

        void read() {
            read++;
        }

        void invalid(long line) {
            invalid++;
            if (firstInvalid.size() < TOLD) firstInvalid.add(line);
        }

        void added(int count) {
            added += count;
        }

        IssuedSerialsView view() {
            return new IssuedSerialsView(read, added, invalid, List.copyOf(firstInvalid));
        }
    }
}
