package org.aftersales.feedback.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.failure.FailureTrendUseCases;
import org.aftersales.feedback.promise.PromiseGroup;
import org.aftersales.feedback.promise.ToldPromiseUseCases;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.feedback.trend.TrendUseCases;
import org.aftersales.kit.page.PackagedFile;
import org.aftersales.kit.page.PageCalendar;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.page.PageMonth;
import org.aftersales.kit.page.PageStyle;
import org.aftersales.kit.page.SealedPage;
import org.aftersales.kit.rest.Days;

/** Draws the insight page. */
@ApplicationScoped
class InsightPages {

    private static final PageStyle STYLE =
            PageStyle.ofNotices(PackagedFile.text(InsightPages.class, "/insight-page.css"));
    private static final int CHANGES_SINCE = 90;
    private static final int MOST_PROMISES = 200;

    private final ScoreUseCases scores;
    private final TrendUseCases trends;
    private final FailureTrendUseCases failures;
    private final ToldPromiseUseCases promises;
    private final TemplateUseCases templates;

    InsightPages(
            ScoreUseCases scores,
            TrendUseCases trends,
            FailureTrendUseCases failures,
            ToldPromiseUseCases promises,
            TemplateUseCases templates) {
        this.scores = scores;
        this.trends = trends;
        this.failures = failures;
        this.promises = promises;
        this.templates = templates;
    }

    /** The last 30 days, and the last twelve months to compare them with. */
    Response.ResponseBuilder show(PageLanguage language, Grouping by) {
        var today = scores.today();
        var days = Days.of(null, null, today);
        var page = new InsightPage(
                language,
                STYLE.text(),
                days,
                by,
                scores.all(of(days, Grouping.OCCASION)),
                months(today, language),
                scores.ranking(of(days, by), Aspect.QUALITY),
                trends.changedSince(today.minusDays(CHANGES_SINCE)),
                failures.changedSince(today.minusDays(CHANGES_SINCE)),
                spoken(scores.reasons(of(days, Grouping.OCCASION)), language),
                promises.kept(PromiseGroup.CENTRE, days, MOST_PROMISES));
        return SealedPage.of(
                200,
                language,
                STYLE,
                Templates.page(page).setLocale(language.locale()).render());
    }

    private MonthChart months(LocalDate today, PageLanguage language) {
        var months = PageCalendar.of(language).monthsUntil(today, MonthChart.MONTHS, language);
        var told = scores.inTurn(months.stream().map(PageMonth::days).toList());
        return MonthChart.of(months, told, language);
    }

    private List<SpokenReasons> spoken(List<Reasons> reasons, PageLanguage language) {
        return reasons.stream()
                .filter(reason -> !reason.reasons().isEmpty())
                .map(reason -> SpokenReasons.of(reason, templates.document(reason.survey()), language))
                .toList();
    }

    private static ScoreFilter of(Days days, Grouping by) {
        return new ScoreFilter(days, by, Map.of(), null, null);
    }

    @CheckedTemplate(basePath = "insight")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(InsightPage page);
    }
}
