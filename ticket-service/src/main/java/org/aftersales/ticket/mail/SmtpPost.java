package org.aftersales.ticket.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.outward.SmtpReply;

/** Hands letters to the mail server of the settings {@code quarkus.mailer.*}. */
@ApplicationScoped
class SmtpPost implements Post {

    private final Mailer mailer;

    SmtpPost(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void hand(Letter letter) {
        try {
            mailer.send(mail(letter));
        } catch (RuntimeException failure) {
            throw SmtpReply.meaning(failure);
        }
    }

    private static Mail mail(Letter letter) {
        var mail = new Mail()
                .setFrom(letter.from())
                .setTo(List.of(letter.to()))
                .setReplyTo(letter.replyTo())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html());
        mail.setBounceAddress(letter.bounceTo());
        mail.addHeader("Message-ID", letter.messageId());
        if (letter.answers() != null) mail.addHeader("In-Reply-To", letter.answers());
        mail.addHeader("References", String.join(" ", letter.references()));
        mail.addHeader("Auto-Submitted", letter.automatic() ? "auto-generated" : "no"); // RFC 3834
        mail.addHeader("X-Auto-Response-Suppress", "All");
        return mail;
    }
}
