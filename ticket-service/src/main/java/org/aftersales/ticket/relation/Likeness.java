package org.aftersales.ticket.relation;

import java.util.ArrayList;
import java.util.List;

/**
 * What two tickets have in common.
 *
 * @param serial whether they are of the same serial number, and not of different products
 * @param sharedWords how many words both subjects have
 * @param allWords how many different words the subjects have together
 */
record Likeness(boolean customer, boolean unit, boolean serial, boolean product, int sharedWords, int allWords) {
    /** From here on it is worth somebody's look: the same device, or the same customer about much the same. */
    static final int WORTH_A_LOOK = 45;

    private static final double SIMILAR = 0.3;

    /** Why a ticket is suggested, with the weight that it has. */
    enum Reason {
        SAME_UNIT(50),
        SAME_SERIAL(50),
        SAME_CUSTOMER(25),
        SAME_PRODUCT(20),
        SIMILAR_SUBJECT(40);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        if (unit) reasons.add(Reason.SAME_UNIT);
        else if (serial) reasons.add(Reason.SAME_SERIAL);
        if (customer) reasons.add(Reason.SAME_CUSTOMER);
        if (product && !unit && !serial) reasons.add(Reason.SAME_PRODUCT);
        if (similarity() >= SIMILAR) reasons.add(Reason.SIMILAR_SUBJECT);
        return reasons;
    }

    /** From 0 to 100; similar words count by how similar they are. */
    int score() {
        var sum = 0.0;
        for (var reason : reasons()) {
            sum += reason == Reason.SIMILAR_SUBJECT ? reason.weight * similarity() : reason.weight;
        }
        return (int) Math.min(100, Math.round(sum));
    }

    /** The share of the words that both have, from 0 to 1 (Jaccard). */
    private double similarity() {
        return allWords == 0 ? 0 : (double) sharedWords / allWords;
    }
}
