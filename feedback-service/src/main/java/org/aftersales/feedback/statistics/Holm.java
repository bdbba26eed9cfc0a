package org.aftersales.feedback.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which of many findings are hardly chance, taken together (Holm 1979): with 95 % confidence none of them is. */
public final class Holm {

    private static final double ERROR = 0.05;

    private Holm() {}

    /**
     * @param chances of each finding where there is nothing to find
     * @return whether each of them is found, in their order
     */
    public static List<Boolean> found(List<Double> chances) {
        var order = IntStream.range(0, chances.size())
                .boxed()
                .sorted(Comparator.comparing(chances::get))
                .toList();
        var found = new Boolean[chances.size()];
        boolean still = true;
        for (int i = 0; i < order.size(); i++) {
            still = still && chances.get(order.get(i)) <= ERROR / (order.size() - i);
            found[order.get(i)] = still;
        }
        return List.of(found);
    }
}
