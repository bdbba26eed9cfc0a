package org.aftersales.feedback.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Answers to several questions by the same people, those who answered alike counted together.
 *
 * @param answers of each pattern, one for each question
 * @param counts how many people gave each pattern
 */
public record Patterns(List<double[]> answers, long[] counts) {

    public Patterns {
        if (answers.size() != counts.length || answers.isEmpty()) {
            throw new IllegalArgumentException("no patterns: " + answers.size() + ", " + counts.length);
        }
    }

    public long people() {
        return Arrays.stream(counts).sum();
    }

    public int questions() {
        return answers.getFirst().length;
    }

    /** As many people, each drawn from these with the same chance. */
    Patterns resampled(Random random) {
        long people = people();
        var ends = counts.clone();
        for (int i = 1; i < ends.length; i++) ends[i] += ends[i - 1];
        var drawn = new long[counts.length];
        for (long person = 0; person < people; person++) {
            int found = Arrays.binarySearch(ends, random.nextLong(people));
            drawn[found < 0 ? -found - 1 : next(ends, found)]++;
        }
        return new Patterns(answers, drawn);
    }

    /** Whose number ends a pattern is the first of the next that has any. */
    private static int next(long[] ends, int found) {
        int place = found + 1;
        while (ends[place] == ends[found]) place++;
        return place;
    }

    /** How each two questions vary together, and each with itself. */
    double[][] covariances() {
        int k = questions();
        var means = means();
        var sums = new double[k][k];
        for (int i = 0; i < counts.length; i++) {
            var row = answers.get(i);
            for (int a = 0; a < k; a++) {
                for (int b = 0; b <= a; b++) sums[a][b] += counts[i] * (row[a] - means[a]) * (row[b] - means[b]);
            }
        }
        double people = people();
        for (int a = 0; a < k; a++) for (int b = 0; b <= a; b++) sums[b][a] = sums[a][b] /= people;
        return sums;
    }

    private double[] means() {
        var means = new double[questions()];
        double people = people();
        for (int i = 0; i < counts.length; i++) {
            for (int a = 0; a < means.length; a++) means[a] += counts[i] * answers.get(i)[a] / people;
        }
        return means;
    }
}
