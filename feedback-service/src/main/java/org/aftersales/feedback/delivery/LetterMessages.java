package org.aftersales.feedback.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every word of a letter but the survey's own; the texts are in {@code messages/invite_<language>.properties}.
 */
@MessageBundle("invite")
interface LetterMessages {

    @Message
    String reminder();

    @Message
    String again();

    @Message
    String reference();

    @Message
    String steps();

    @Message
    String worst();

    @Message
    String best();

    @Message
    String open();

    @Message
    String voluntary();

    @Message
    String leave();
}
