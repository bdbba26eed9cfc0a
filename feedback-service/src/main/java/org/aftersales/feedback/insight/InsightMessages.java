package org.aftersales.feedback.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aftersales.feedback.promise.UsualPromise;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.Way;
import org.aftersales.feedback.trend.Question;

/** Every word of the insight page; the texts are in {@code messages/insight_<language>.properties}. */
@MessageBundle("insight")
interface InsightMessages {

    @Message
    String title();

    @Message
    String period(String from, String to);

    @Message
    String nothing();

    @Message
    String quality();

    @Message
    String emotion();

    @Message
    String response();

    @Message
    String asked(String count);

    @Message
    String answers(String count);

    @Message
    String few();

    @Message
    String broken();

    @Message
    String change(String points);

    @Message
    String no_change(String points);

    @Message
    String quadrants();

    @Message
    String fixed_warm();

    @Message
    String fixed_cold();

    @Message
    String warm_broken();

    @Message
    String broken_cold();

    @Message
    String months();

    @Message
    String months_hint();

    @Message
    String numbers();

    @Message
    String month();

    @Message
    String groups();

    @Message
    String groups_hint();

    @Message
    String no_groups();

    @Message
    String rank();

    @Message
    String satisfied();

    @Message
    String too_few(String count);

    @Message
    String by(Grouping grouping);

    @Message
    String occasion(Occasion occasion);

    @Message
    String way(Way way);

    @Message
    String shifts();

    @Message
    String question(Question question);

    @Message
    String better();

    @Message
    String worse();

    @Message
    String shift(String from, String to, String day);

    @Message
    String fails_more();

    @Message
    String fails_less();

    @Message
    String found();

    @Message
    String claimed();

    @Message
    String failure_shift(String from, String to, String week);

    @Message
    String no_shifts();

    @Message
    String reasons();

    @Message
    String promises();

    @Message
    String promised(UsualPromise promise);

    @Message
    String kept(String kept, String done);

    @Message
    String caution();
}
