package org.aftersales.feedback.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Between which ranks a group is: all groups are at once, with a confidence of 95 % at least. Two groups are told apart
 * where Newcombe's interval of their difference, at a level shared by all pairs (Bonferroni), leaves no difference out;
 * the rank of a group is between one more than those better and all but those worse (after Mogstad, Romano, Shaikh and
 * Wilhelm, "Inference for ranks", 2024).
 *
 * @param best from 1
 * @param worst not below {@code best}
 */
public record Ranks(int best, int worst) {

    private static final double ERROR = 0.05;

    /** Of each group, in their order. */
    public static List<Ranks> of(List<Share> groups) {
        double pairs = Math.max(1, groups.size() * (groups.size() - 1) / 2.0);
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - ERROR / 2 / pairs);
        var better = new int[groups.size()];
        var worse = new int[groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                var difference = groups.get(i).intervalOfLess(groups.get(j), z);
                if (difference.holdsZero()) continue;
                boolean firstIsBetter = difference.low() > 0;
                better[firstIsBetter ? j : i]++;
                worse[firstIsBetter ? i : j]++;
            }
        }
        return IntStream.range(0, groups.size())
                .mapToObj(i -> new Ranks(better[i] + 1, groups.size() - worse[i]))
                .toList();
    }
}
