package org.aftersales.feedback.insight;

import java.util.List;
import org.aftersales.feedback.failure.LastingFailure;
import org.aftersales.feedback.insight.Ranking.RankedGroup;
import org.aftersales.feedback.promise.PromiseScores;
import org.aftersales.feedback.promise.UsualPromise;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.Way;
import org.aftersales.feedback.trend.LastingChange;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn for people who would rather look than read.
 *
 * @param all what everybody has answered in the days
 * @param by what the groups of the ranking are told apart by
 */
record InsightPage(
        PageLanguage language,
        String style,
        Days days,
        Grouping by,
        GroupScores all,
        MonthChart chart,
        Ranking ranking,
        List<LastingChange> changes,
        List<LastingFailure> failures,
        List<SpokenReasons> reasons,
        List<PromiseScores> promises) {

    private static final int MOST_GROUPS = 20;

    public PageNumbers numbers() {
        return new PageNumbers(language);
    }

    public List<Grouping> groupings() {
        return List.of(
                Grouping.PRODUCT,
                Grouping.BATCH,
                Grouping.CENTRE,
                Grouping.TECHNICIAN,
                Grouping.RETAILER,
                Grouping.OCCASION,
                Grouping.CHANNEL);
    }

    public String from() {
        return numbers().day(days.from());
    }

    public String to() {
        return numbers().day(days.to());
    }

    public List<Headline> headlines() {
        return List.of(
                new Headline(
                        "quality", all.quality() == null ? null : all.quality().satisfied(), change(all.quality())),
                new Headline(
                        "emotion", all.emotion() == null ? null : all.emotion().satisfied(), change(all.emotion())));
    }

    private static Level.@Nullable Change change(@Nullable Level level) {
        return level == null ? null : level.change();
    }

    /** The first of the ranking: the rest is to be had from the API. */
    public List<RankedGroup> best() {
        return ranking.items().stream().limit(MOST_GROUPS).toList();
    }

    /** What was asked beside the two levels. */
    public List<ScaleTile> scales() {
        return all.scales().stream()
                .filter(ScaleTile::isTold)
                .map(scale -> ScaleTile.of(scale, numbers()))
                .toList();
    }

    /** Whether there is nothing to tell of the days. */
    public boolean isEmpty() {
        return all.suppressed() && scales().isEmpty();
    }

    public boolean isByOccasion() {
        return by == Grouping.OCCASION;
    }

    public boolean isByChannel() {
        return by == Grouping.CHANNEL;
    }

    /** @param name as groups and changes tell it */
    public Occasion occasion(String name) {
        return Occasion.valueOf(name);
    }

    /** @param name as groups tell it */
    public Way way(String name) {
        return Way.valueOf(name);
    }

    /** Null where only its policy has a name for it. */
    public @Nullable UsualPromise usual(PromiseScores promise) {
        return UsualPromise.of(promise.promise()).orElse(null);
    }

    public List<PromiseScores> measured() {
        return promises.stream()
                .filter(promise -> !promise.suppressed())
                .limit(MOST_GROUPS)
                .toList();
    }

    /** A range and what lies in it, on the way from 0 to 100. */
    public Bar bar(Level.Measured measured) {
        return Bar.of(measured, language);
    }

    /**
     * @param level which of both, by the name of its class in the style sheet
     * @param satisfied null where too few have answered
     */
    record Headline(String level, Level.@Nullable Measured satisfied, Level.@Nullable Change change) {}

    /** Places on a line of 100, from where the language begins to be read. */
    record Bar(String from, String width, String dot) {

        private static final double WIDEST = 100;
        private static final double DOT = 0.8;

        private static Bar of(Level.Measured measured, PageLanguage language) {
            boolean mirrored = language.direction().equals("rtl");
            double low = measured.low().doubleValue();
            double high = measured.high().doubleValue();
            double value = Math.clamp(measured.value().doubleValue(), 0, WIDEST - DOT);
            return new Bar(
                    MonthChart.text(mirrored ? WIDEST - high : low),
                    MonthChart.text(high - low),
                    MonthChart.text(mirrored ? WIDEST - DOT - value : value));
        }
    }
}
