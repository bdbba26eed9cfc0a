package org.aftersales.feedback.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Divides answers that nobody may be found by into crowds of five or more, each told apart by as much as all in it have in
 * common; so whatever is taken from whatever else, five are left (k-anonymity; Sweeney 2002).
 */
final class Crowds {

    /** Fewer could be told apart. */
    static final int FEWEST = 5;

    private Crowds() {}

    /** Those who are in no crowd yet are in none of these: they wait for others. */
    static <T> Map<Traits, List<T>> of(List<T> answers, Function<T, Traits> traits) {
        var crowds = new LinkedHashMap<Traits, List<T>>();
        var alone = answers;
        int steps = answers.isEmpty()
                ? 0
                : traits.apply(answers.getFirst()).everLess().size();
        for (int step = 0; step < steps; step++) {
            int less = step;
            alone = divide(alone, each -> traits.apply(each).everLess().get(less), crowds);
        }
        return crowds;
    }

    private static <T> List<T> divide(List<T> answers, Function<T, Traits> common, Map<Traits, List<T>> crowds) {
        var groups = new HashMap<Traits, List<T>>();
        for (var each : answers) {
            groups.computeIfAbsent(common.apply(each), _ -> new ArrayList<>()).add(each);
        }
        var alone = new ArrayList<T>();
        groups.forEach((told, group) -> {
            if (group.size() < FEWEST) alone.addAll(group);
            else crowds.computeIfAbsent(told, _ -> new ArrayList<>()).addAll(group);
        });
        return alone;
    }
}
