package org.aftersales.feedback.insight;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.template.TemplateRef;
import org.jspecify.annotations.Nullable;

/** What a group was asked and has answered on a day, as it is published: whole numbers that may be added. */
record DayCounts(long asked, long delivered, long answered, List<OfLevels> levels, List<OfScale> scales) {

    static final DayCounts NONE = new DayCounts(0, 0, 0, List.of(), List.of());

    /** Answers to both levels, by one version of a survey; how they were is absent where it is suppressed. */
    record OfLevels(
            TemplateRef survey,
            long answers,
            boolean suppressed,
            @Nullable List<Long> pairs,
            @Nullable Sums quality,
            @Nullable Sums emotion) {

        private static OfLevels of(TemplateRef survey, List<Long> pairs, boolean suppressed) {
            long answers = sum(pairs);
            if (suppressed) return new OfLevels(survey, answers, true, null, null, null);
            var quality = Sums.of(pairs, pair -> Score.LOWEST + pair / Score.HIGHEST);
            var emotion = Sums.of(pairs, pair -> Score.LOWEST + pair % Score.HIGHEST);
            return new OfLevels(survey, answers, false, pairs, quality, emotion);
        }
    }

    /** Likewise, answers on a scale; counts are of its steps from the lowest. */
    record OfScale(
            TemplateRef survey,
            String type,
            String tag,
            long answers,
            boolean suppressed,
            @Nullable List<Long> counts,
            @Nullable Sums steps) {

        private static OfScale of(TemplateRef survey, Scale scale, List<Long> counts, boolean suppressed) {
            var type = scale.type();
            var tag = scale.tag().name();
            long answers = sum(counts);
            if (suppressed) return new OfScale(survey, type.name(), tag, answers, true, null, null);
            var steps = Sums.of(counts, place -> type.lowest() + place);
            return new OfScale(survey, type.name(), tag, answers, false, counts, steps);
        }
    }

    /** Of the steps that were answered, and of their squares: with the number of answers the mean and the variance. */
    record Sums(long sum, long squares) {

        private interface Step {
            long at(int place);
        }

        private static Sums of(List<Long> counts, Step step) {
            long sum = 0;
            long squares = 0;
            for (int place = 0; place < counts.size(); place++) {
                sum += counts.get(place) * step.at(place);
                squares += counts.get(place) * step.at(place) * step.at(place);
            }
            return new Sums(sum, squares);
        }
    }

    /** @param untold by {@link #series(TemplateRef)} */
    static DayCounts of(String group, Counted counted, Untold untold) {
        var levels = new ArrayList<OfLevels>();
        for (var survey : counted.levels().surveys()) {
            var pairs = counted.levels().of(survey);
            boolean suppressed = untold.holds(group, series(survey), Counted.LEVELS);
            if (sum(pairs) != 0) levels.add(OfLevels.of(survey, pairs, suppressed));
        }
        var scales = new ArrayList<OfScale>();
        counted.scales().forEach((scale, series) -> {
            for (var survey : series.surveys()) {
                var counts = series.of(survey);
                boolean suppressed = untold.holds(group, series(survey), scale.text());
                if (sum(counts) != 0) scales.add(OfScale.of(survey, scale, counts, suppressed));
            }
        });
        return new DayCounts(counted.asked(), counted.delivered(), counted.answered(), levels, scales);
    }

    /** What tells series of a day apart. */
    static String series(TemplateRef survey) {
        return survey.code() + ' ' + survey.version();
    }

    static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
