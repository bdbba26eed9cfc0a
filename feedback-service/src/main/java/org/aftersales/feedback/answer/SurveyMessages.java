package org.aftersales.feedback.answer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every word of the answer page but the questions', which are the survey's own; the texts are in
 * {@code messages/survey_<language>.properties}.
 */
@MessageBundle("survey")
interface SurveyMessages {

    @Message
    String reference();

    @Message
    String grade(Grade grade);

    @Message
    String optional();

    @Message
    String more();

    @Message
    String resumed();

    @Message
    String send();

    @Message
    String privacy();

    @Message
    String privacy_anonymous();

    @Message
    String reward_code();

    @Message
    String reward_hint();

    @Message
    String error();

    @Message
    String errors();

    @Message
    String fault(Fault fault);

    @Message
    String form_outdated();

    @Message
    String note_title(Note note);

    @Message
    String note_text(Note note);

    @Message
    String complaint_number();

    @Message
    String change();

    @Message
    String change_hint();

    @Message
    String close_hint();

    @Message
    String opt_out_title();

    @Message
    String opt_out_text();

    @Message
    String opt_out_button();

    @Message
    String opted_out_title();

    @Message
    String opted_out_text();

    @Message
    String opt_in_button();
}
