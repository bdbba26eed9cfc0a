package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.page.PageMonth;
import org.jspecify.annotations.Nullable;

/**
 * How satisfied people were, month by month, to be drawn: a line breaks where too few have answered, and where a survey
 * asked in other words. Time runs as the language is read.
 */
record MonthChart(List<Curve> curves, List<String> months, List<Row> rows) {

    static final int MONTHS = 12;
    static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int TOP = 10;
    private static final int MARGIN = 80;

    /** @param name the name of its class in the style sheet */
    record Curve(String name, String line, String band, List<Dot> dots) {}

    record Dot(String x, String y) {}

    /** A month in numbers, for whoever would rather read than look; empty where nothing is told. */
    record Row(String month, String quality, String emotion) {
        private static Row of(PageMonth month, GroupScores told, PageNumbers numbers) {
            return new Row(month.name(), text(told.quality(), numbers), text(told.emotion(), numbers));
        }

        private static String text(@Nullable Level level, PageNumbers numbers) {
            if (level == null) return "";
            var told = level.satisfied();
            return numbers.percent(told.value()) + " (" + numbers.between(told.low(), told.high()) + ")";
        }
    }

    /** The lines across the picture that are named, in percent. */
    public List<BigDecimal> steps() {
        return Stream.of(100, 50, 0).map(BigDecimal::valueOf).toList();
    }

    private record Place(double x, Level.Measured value, List<TemplateRef> surveys) {}

    /**
     * @param months twelve in a row
     * @param told of each of them
     */
    static MonthChart of(List<PageMonth> months, List<GroupScores> told, PageLanguage language) {
        var numbers = new PageNumbers(language);
        return new MonthChart(
                List.of(
                        curve("quality", told, language, GroupScores::quality),
                        curve("emotion", told, language, GroupScores::emotion)),
                // every other one: there is no room for more on a phone
                IntStream.range(0, MONTHS)
                        .filter(month -> month % 2 == 1)
                        .mapToObj(month -> months.get(month).shortName())
                        .toList(),
                IntStream.range(0, MONTHS)
                        .filter(month -> isKnown(told.get(month)))
                        .mapToObj(month -> Row.of(months.get(month), told.get(month), numbers))
                        .toList());
    }

    private static boolean isKnown(GroupScores month) {
        return month.asked() + month.answers() > 0;
    }

    private static Curve curve(
            String name,
            List<GroupScores> months,
            PageLanguage language,
            Function<GroupScores, @Nullable Level> level) {
        var parts = new ArrayList<List<Place>>();
        List<Place> part = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            var month = months.get(i);
            var told = level.apply(month);
            boolean broken =
                    told == null || !part.isEmpty() && differ(part.getLast().surveys(), month.surveys());
            if (broken && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
            if (told != null) part.add(new Place(x(i, language), told.satisfied(), month.surveys()));
        }
        if (!part.isEmpty()) parts.add(part);
        return drawn(name, parts);
    }

    /** Whether one of the surveys is there in two versions. */
    private static boolean differ(List<TemplateRef> before, List<TemplateRef> now) {
        return now.stream().anyMatch(survey -> before.stream()
                .anyMatch(other -> other.code().equals(survey.code()) && other.version() != survey.version()));
    }

    private static Curve drawn(String name, List<List<Place>> parts) {
        var line = new StringBuilder();
        var band = new StringBuilder();
        var dots = new ArrayList<Dot>();
        for (var part : parts) {
            for (int i = 0; i < part.size(); i++) {
                var place = part.get(i);
                line.append(i == 0 ? "M" : "L")
                        .append(point(place, place.value().value()));
                band.append(i == 0 ? "M" : "L")
                        .append(point(place, place.value().high()));
                dots.add(new Dot(text(place.x()), text(y(place.value().value()))));
            }
            for (var place : part.reversed())
                band.append("L").append(point(place, place.value().low()));
            band.append("Z");
        }
        return new Curve(name, line.toString(), band.toString(), dots);
    }

    private static String point(Place place, BigDecimal value) {
        return text(place.x()) + " " + text(y(value));
    }

    private static double x(int month, PageLanguage language) {
        double along = MARGIN + month * (WIDTH - 2.0 * MARGIN) / (MONTHS - 1);
        return language.direction().equals("rtl") ? WIDTH - along : along;
    }

    private static double y(BigDecimal percent) {
        return TOP + HEIGHT * (1 - percent.doubleValue() / 100);
    }

    static String text(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
