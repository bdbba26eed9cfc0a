package org.aftersales.feedback.statistics;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What all who were asked would have answered on a scale, where some groups of them answer less than others: each group
 * counts as much as its part of those who were asked, and not as much as it answers.
 *
 * @param parts of everybody, by the step they answer, from the lowest; together 1
 * @param effective how many equally weighted answers would be as sure (Kish 1965: (Σw)² / Σw²)
 * @param covered the part of those asked who are in a group that has answered; nothing is known of the others
 */
public record PostStratified(List<Double> parts, double effective, double covered) {

    /**
     * A group.
     *
     * @param asked how many of it were asked
     * @param answers on as many steps as those of all other groups
     */
    public record Stratum(long asked, Distribution answers) {}

    /** @param interval of 95 % confidence, of as many answers as the weighted ones are worth */
    public record Estimate(double value, Interval interval) {}

    public PostStratified {
        parts = List.copyOf(parts);
    }

    /** @param strata of which at least one was asked and has answered */
    public static PostStratified of(List<Stratum> strata) {
        var told = strata.stream()
                .filter(stratum -> stratum.answers().answers() > 0 && stratum.asked() > 0)
                .toList();
        if (told.isEmpty()) throw new IllegalArgumentException("nobody has answered");
        double asked = told.stream().mapToLong(Stratum::asked).sum();
        double all = strata.stream().mapToLong(Stratum::asked).sum();
        var parts = new double[told.getFirst().answers().counts().size()];
        double squares = 0;
        for (var stratum : told) {
            double part = stratum.asked() / asked;
            double each = part / stratum.answers().answers();
            var counts = stratum.answers().counts();
            for (int step = 0; step < parts.length; step++) parts[step] += each * counts.get(step);
            squares += part * each;
        }
        return new PostStratified(DoubleStream.of(parts).boxed().toList(), 1 / squares, asked / all);
    }

    /** The part of those who answer one of the highest steps, 0 to 1, by Wilson. */
    public Estimate top(int steps) {
        double value = sum(parts.size() - steps, parts.size());
        return new Estimate(value, Share.wilson(value, effective, Share.Z));
    }

    /** The mean answer, as a part of the way up the scale, by Student's t. More than one answer, by their worth. */
    public Estimate mean() {
        double value = IntStream.range(0, parts.size())
                .mapToDouble(step -> parts.get(step) * step / (parts.size() - 1))
                .sum();
        return new Estimate(value, Distribution.student(worth()));
    }

    /** The net promoter score of answers from 0 to 10, -1 to 1, by its variance, as {@link Recommendations} has it. */
    public Estimate recommendations() {
        if (parts.size() != Recommendations.STEPS) throw new IllegalArgumentException("not 0 to 10: " + parts);
        double promoters = sum(Recommendations.FIRST_PROMOTER, parts.size());
        double detractors = sum(0, Recommendations.FIRST_PASSIVE);
        double passives = sum(Recommendations.FIRST_PASSIVE, Recommendations.FIRST_PROMOTER);
        var interval = Recommendations.interval(promoters * effective, passives * effective, detractors * effective);
        return new Estimate(promoters - detractors, interval);
    }

    private double[] worth() {
        return parts.stream().mapToDouble(part -> part * effective).toArray();
    }

    private double sum(int from, int to) {
        return parts.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
    }
}
