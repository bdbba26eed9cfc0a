package org.aftersales.feedback.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.outward.SmtpReply;

/** Hands letters to the mail server of the settings {@code quarkus.mailer.*}. */
@ApplicationScoped
class MailCarrier implements Carrier {

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
            throw SmtpReply.meaning(failure);
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
}
