package org.aftersales.ticket.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands letters to the mail server of the settings {@code quarkus.mailer.*}. */
@ApplicationScoped
class SmtpPost implements Post {

    /** The recipient is not there, or not to be written to (RFC 5321, 4.2.3); other refusals may be ours to mend. */
    private static final Set<Integer> NO_SUCH_RECIPIENT = Set.of(521, 550, 551, 553, 556);

    private final Mailer mailer;

    SmtpPost(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void hand(Letter letter) {
        try {
            mailer.send(mail(letter));
        } catch (RuntimeException failure) {
            throw told(failure);
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

    /** What the mail server said, without its words, which name people. */
    private static RuntimeException told(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                var code = "smtp-" + answer.getReplyCode();
                return NO_SUCH_RECIPIENT.contains(answer.getReplyCode()) ? new Refused(code) : new Down(code);
            }
        }
        return new Down("unreachable");
    }
}
