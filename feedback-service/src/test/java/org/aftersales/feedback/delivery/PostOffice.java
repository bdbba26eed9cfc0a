package org.aftersales.feedback.delivery;

import static org.awaitility.Awaitility.await;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that messages pass through in tests: the worker's round, the mailboxes. */
@ApplicationScoped
public class PostOffice {

    private static final Duration SOON = Duration.ofMillis(2);

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/s/\\S+)");

    private final MockMailbox mailboxes;
    private final DeliveryRound round;

    PostOffice(MockMailbox mailboxes, DeliveryRound round) {
        this.mailboxes = mailboxes;
        this.round = round;
    }

    /** Sends what is due, until it is noted what became of it. */
    public void deliver() {
        do await().pollDelay(Duration.ZERO).pollInterval(SOON).until(() -> round.onTheWay() == 0);
        while (round.walk() > 0);
    }

    public List<Mail> mailsTo(String address) {
        return mailboxes.getMailsSentTo(address);
    }

    public Mail onlyMailTo(String address) {
        var mails = mailsTo(address);
        if (mails.size() != 1) throw new AssertionError(mails.size() + " mails");
        return mails.getFirst();
    }

    /** The path of the answer page that the mail leads to. */
    public static String link(Mail mail) {
        var found = LINK.matcher(mail.getText());
        if (!found.find()) throw new AssertionError(mail.getText());
        return found.group(1);
    }

    /** The path of the page where the mail's reader says that they want none. */
    public static String optOut(Mail mail) {
        return URI.create(header(mail, "List-Unsubscribe").replaceAll("[<>]", ""))
                .getPath();
    }

    public static String header(Mail mail, String name) {
        return String.join(" ", mail.getHeaders().getOrDefault(name, List.of()));
    }
}
