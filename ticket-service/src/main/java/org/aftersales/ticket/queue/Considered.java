package org.aftersales.ticket.queue;

import java.util.Comparator;
import java.util.List;

/**
 * An agent who was considered for a ticket.
 *
 * @param load open tickets they had then
 */
record Considered(String agent, Verdict verdict, long load, int capacity) {

    /** Whose turn it is: the least loaded for their capacity, then the one with the least, then by id. */
    static final Comparator<Considered> TURN = Comparator.comparingDouble(Considered::share)
            .thenComparingLong(Considered::load)
            .thenComparing(Considered::agent);

    /** Those who can have it, in whose turn it is. */
    static List<Considered> inTurn(List<Considered> all) {
        return all.stream()
                .filter(each -> each.verdict == Verdict.CAN)
                .sorted(TURN)
                .toList();
    }

    /** The same ones, with the one who has it. */
    static List<Considered> chosen(List<Considered> all, String agent) {
        return all.stream()
                .map(each -> each.agent.equals(agent) ? each.as(Verdict.CHOSEN) : each)
                .toList();
    }

    private Considered as(Verdict other) {
        return new Considered(agent, other, load, capacity);
    }

    private double share() {
        return capacity == 0 ? 1 : (double) load / capacity;
    }
}
