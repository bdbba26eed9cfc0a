package org.aftersales.feedback.answer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aftersales.feedback.survey.Occasion;

/** Every word of the answer page; the texts are in {@code messages/survey_<language>.properties}. */
@MessageBundle("survey")
interface SurveyMessages {

    @Message
    String title();

    @Message
    String intro(Occasion occasion);

    @Message
    String promise();

    @Message
    String reference();

    @Message
    String quality(Occasion occasion);

    @Message
    String emotional();

    @Message
    String emotional_hint();

    @Message
    String grade(Grade grade);

    @Message
    String comment();

    @Message
    String optional();

    @Message
    String comment_hint();

    @Message
    String send();

    @Message
    String privacy();

    @Message
    String error();

    @Message
    String errors();

    @Message
    String choose_one();

    @Message
    String comment_too_long();

    @Message
    String form_outdated();

    @Message
    String note_title(Note note);

    @Message
    String note_text(Note note);

    @Message
    String complaint_number();

    @Message
    String close_hint();
}
