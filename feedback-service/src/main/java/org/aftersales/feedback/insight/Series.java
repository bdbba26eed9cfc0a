package org.aftersales.feedback.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.template.TemplateRef;

/** How many answers there are at each place of a scale, by the version of the survey that asked. */
final class Series {

    private final Map<TemplateRef, long[]> counts = new HashMap<>();
    private final int places;

    /** @param places from 0 */
    Series(int places) {
        this.places = places;
    }

    void add(TemplateRef survey, int place, long answers) {
        counts.computeIfAbsent(survey, _ -> new long[places])[place] += answers;
    }

    void addAll(Series other) {
        other.counts.forEach((survey, steps) -> {
            for (int place = 0; place < places; place++) add(survey, place, steps[place]);
        });
    }

    List<Long> sum() {
        var sum = new long[places];
        for (var steps : counts.values()) for (int i = 0; i < places; i++) sum[i] += steps[i];
        return Arrays.stream(sum).boxed().toList();
    }

    /** Of one version of a survey, from the lowest place. */
    List<Long> of(TemplateRef survey) {
        return Arrays.stream(counts.getOrDefault(survey, new long[places]))
                .boxed()
                .toList();
    }

    long answers() {
        return sum().stream().mapToLong(Long::longValue).sum();
    }

    Distribution distribution() {
        return new Distribution(sum());
    }

    /** In the order of their names. */
    List<TemplateRef> surveys() {
        return counts.keySet().stream()
                .sorted(Comparator.comparing(TemplateRef::code).thenComparing(TemplateRef::version))
                .toList();
    }

    /** Whether one survey asked in different words, now or before: other words are another series. */
    boolean isBroken(Series before) {
        var surveys = Stream.concat(counts.keySet().stream(), before.counts.keySet().stream())
                .distinct()
                .toList();
        return surveys.stream().map(TemplateRef::code).distinct().count() < surveys.size();
    }
}
