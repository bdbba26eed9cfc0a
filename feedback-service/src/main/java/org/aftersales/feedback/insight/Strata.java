package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.PostStratified.Stratum;

/**
 * Groups by occasion: who was asked, by whichever survey, and what was answered. Who was asked on an occasion that asks
 * something else was not asked about this, and is no weight of it.
 */
record Strata(Map<String, Map<String, Counted>> asked, Map<String, Map<String, Counted>> answered) {

    private record Group(String name, long asked, Counted answered) {}

    /**
     * Who was asked about something.
     *
     * @param told those groups whose answers may be told
     */
    record About(List<Group> all, List<Group> told) {

        boolean isUntold() {
            return told.isEmpty();
        }

        /** The part of those asked, in percent, who are in a group that is told. */
        BigDecimal covered() {
            return Hundredths.percent((double) asked(told) / asked(all));
        }

        private static long asked(List<Group> groups) {
            return groups.stream().mapToLong(Group::asked).sum();
        }

        long answers(ToLongFunction<Counted> answers) {
            return all.stream()
                    .mapToLong(group -> answers.applyAsLong(group.answered()))
                    .sum();
        }

        List<Stratum> strata(Function<Counted, Distribution> answers) {
            return told.stream()
                    .map(group -> new Stratum(group.asked(), answers.apply(group.answered())))
                    .toList();
        }
    }

    /** By whichever survey, and about whatever. */
    long askedInAll() {
        return asked.values().stream()
                .mapToLong(occasions -> Counted.sum(occasions).asked())
                .sum();
    }

    List<Scale> scales() {
        return answered.values().stream()
                .flatMap(occasions -> occasions.values().stream())
                .flatMap(counted -> counted.scales().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * On the occasions on which anybody has answered it.
     *
     * @param answers how many there are to it
     * @param untold which groups tell nothing of it
     */
    About about(ToLongFunction<Counted> answers, Predicate<String> untold) {
        var occasions = answered.values().stream()
                .flatMap(parts -> parts.entrySet().stream())
                .filter(part -> answers.applyAsLong(part.getValue()) > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var all = asked.keySet().stream()
                .map(name -> new Group(name, on(occasions, asked, name).asked(), on(occasions, answered, name)))
                .toList();
        var told = all.stream()
                .filter(group -> !untold.test(group.name()) && group.asked() > 0)
                .filter(group -> answers.applyAsLong(group.answered()) >= GroupScores.FEWEST)
                .toList();
        return new About(all, told);
    }

    private static Counted on(Set<String> occasions, Map<String, Map<String, Counted>> counts, String name) {
        return Counted.sum(counts.getOrDefault(name, Map.of()).entrySet().stream()
                .filter(part -> occasions.contains(part.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
