package org.aftersales.feedback.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands letters to the mail server of the settings {@code quarkus.mailer.*}. */
@ApplicationScoped
class MailCarrier implements Carrier {

    /** The recipient is not there, or not to be written to (RFC 5321, 4.2.3); other refusals may be ours to mend. */
    private static final Set<Integer> NO_SUCH_RECIPIENT = Set.of(521, 550, 551, 553, 556);

    /** A reply's first line may say it more exactly (RFC 2034), with its reply code before it or without. */
    private static final Pattern ENHANCED =
            Pattern.compile("(?:[0-9]{3}[ -])?(5\\.[0-9]{1,3}\\.[0-9]{1,3})(?![.0-9]).*", Pattern.DOTALL);

    private final Mailer mailer;
    private final Optional<String> address;
    private final String name;

    MailCarrier(Mailer mailer, DeliverySettings settings) {
        this.mailer = mailer;
        this.address = settings.address().map(MailCarrier::checked);
        this.name = settings.name();
    }

    private static String checked(String address) {
        var at = address.indexOf('@');
        if (at < 1 || at != address.lastIndexOf('@') || at == address.length() - 1 || address.contains("+")) {
            throw new IllegalStateException("aftersales.delivery.address is not one address without a plus sign");
        }
        return address;
    }

    @Override
    public boolean takes(Channel channel) {
        return channel == Channel.EMAIL && address.isPresent();
    }

    @Override
    public void hand(Letter letter) {
        try {
            mailer.send(mail(letter));
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    private Mail mail(Letter letter) {
        var own = address.orElseThrow();
        var mail = new Mail()
                .setFrom("\"" + name.replace("\"", "") + "\" <" + own + ">")
                .setTo(List.of(letter.recipient().address()))
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html());
        mail.setBounceAddress(bounce(own, letter.delivery()));
        mail.addHeader("Message-ID", "<d." + letter.delivery() + own.substring(own.indexOf('@')) + ">");
        mail.addHeader("Auto-Submitted", "auto-generated"); // RFC 3834
        mail.addHeader("X-Auto-Response-Suppress", "All");
        mail.addHeader("List-Unsubscribe", "<" + letter.optOut() + ">"); // RFC 2369
        mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        return mail;
    }

    /** Where it comes back to names it. */
    private static String bounce(String own, UUID delivery) {
        var at = own.indexOf('@');
        return own.substring(0, at) + "+d" + delivery.toString().replace("-", "") + own.substring(at);
    }

    /** What the mail server said, without its words, which name people. */
    private static RuntimeException told(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                var code = "smtp-" + answer.getReplyCode();
                return blamesAddress(answer) ? new Refused(code) : new Down(code);
            }
        }
        return new Down("unreachable");
    }

    /** Not when it says that it does not trust us: whoever blocks us for a day would else never be written to again. */
    private static boolean blamesAddress(SMTPException answer) {
        if (!NO_SUCH_RECIPIENT.contains(answer.getReplyCode())) return false;
        var said =
                ENHANCED.matcher(answer.getReplyMessages().stream().findFirst().orElse(""));
        return !said.matches() || DeliveryReport.blamesAddress(said.group(1));
    }
}
