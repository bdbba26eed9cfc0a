package org.aftersales.ticket.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word around a letter; the texts are in {@code messages/mail_<language>.properties}. */
@MessageBundle("mail")
interface MailMessages {

    @Message
    String above();

    @Message
    String files();

    @Message
    String about();
}
