package org.aftersales.ticket.ticket;

import java.util.List;

/**
 * How far a search by words goes for one page. The bound is one of processor time: ten thousand are some twenty milliseconds,
 * and of two words by which as many tickets are found, and none by both, nobody waits for the end.
 *
 * @param sample how many of each word are counted to tell which is the rarest
 * @param strides how many tickets of that are looked at, one time after the other, until there are enough
 */
record Effort(int sample, List<Integer> strides) {
    static final Effort USUAL = new Effort(256, List.of(256, 2_048, 8_192));
}
