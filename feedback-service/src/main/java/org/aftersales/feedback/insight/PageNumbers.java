package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.aftersales.feedback.trend.Question;
import org.aftersales.kit.page.PageCalendar;
import org.aftersales.kit.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/** Numbers and days as the readers of a language write them: in Persian by the Solar Hijri calendar. */
final class PageNumbers {

    private static final String LEFT_TO_RIGHT = "\u200E";

    private final PageLanguage language;
    private final Locale locale;

    PageNumbers(PageLanguage language) {
        this.language = language;
        this.locale = language.locale();
    }

    public String count(int number) {
        return count((long) number);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Without decimals: pictures promise no more than they show. */
    public String percent(BigDecimal percent) {
        var format = NumberFormat.getPercentInstance(locale);
        return format.format(percent.movePointLeft(2));
    }

    public String between(BigDecimal low, BigDecimal high) {
        return percent(low) + " – " + percent(high);
    }

    /** With its sign, in points. */
    public String points(BigDecimal change) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return (change.signum() > 0 ? plus() : "") + format.format(change);
    }

    /** Before the number also where one reads from the right, as the sign of a negative one is. */
    private String plus() {
        return switch (language) {
            case ENGLISH -> "+";
            case PERSIAN -> LEFT_TO_RIGHT + "+";
        };
    }

    /** In the unit of the question. */
    public String score(Question question, BigDecimal score) {
        return switch (question.unit()) {
            case RECOMMENDATION -> points(score);
            case STEP -> rate(score);
            case MEAN, SATISFIED -> percent(score);
        };
    }

    /** With one decimal at most. */
    public String rate(BigDecimal rate) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(rate);
    }

    public String day(LocalDate day) {
        return PageCalendar.of(language).spoken(day, language);
    }

    /** From the one rank to the other, or the one that both are. */
    public String ranks(int best, int worst) {
        return best == worst ? count(best) : count(best) + " – " + count(worst);
    }

    public String change(Level.@Nullable Change change) {
        return change == null ? "" : points(change.value());
    }
}
