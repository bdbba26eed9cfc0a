package org.aftersales.kit.outward;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server answered, without its words, which name people.
 *
 * @param code of three digits (RFC 5321, 4.2.3)
 * @param status the enhanced status code of a refusal (RFC 3463), such as {@code 5.1.1}, where it says one (RFC 2034)
 */
public record SmtpReply(int code, Optional<String> status) {
    /** The recipient is not there, or not to be written to; other refusals may be ours to mend. */
    private static final Set<Integer> NO_SUCH_RECIPIENT = Set.of(521, 550, 551, 553, 556);

    /** The sender's mailbox or system is not to their liking (RFC 3463, 3.2). */
    private static final Set<String> BLAMING_SENDER = Set.of("5.1.7", "5.1.8");

    /** At the beginning of the first line, after the reply code or without. */
    private static final Pattern STATUS =
            Pattern.compile("(?:[0-9]{3}[ -])?(5\\.[0-9]{1,3}\\.[0-9]{1,3})(?![.0-9]).*", Pattern.DOTALL);

    /** @param lines as the mail server wrote them, with the reply code before each or without */
    public static SmtpReply of(int code, List<String> lines) {
        var said = STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
        return new SmtpReply(code, said.matches() ? Optional.of(said.group(1)) : Optional.empty());
    }

    /** What it means that a mail could not be handed over: {@link Refused} or {@link Down}. */
    public static RuntimeException meaning(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return of(answer.getReplyCode(), answer.getReplyMessages()).refusal();
            }
        }
        return new Down("unreachable");
    }

    /**
     * Whether an enhanced status code says that the address itself does not work: it is wrong or closed. A full mailbox, a
     * broken server and a policy concern one mail only; what is held against the sender is nothing of the recipient's.
     */
    public static boolean blamesRecipient(String status) {
        return !BLAMING_SENDER.contains(status) && (status.startsWith("5.1.") || status.equals("5.2.1"));
    }

    private RuntimeException refusal() {
        return blamesRecipient() ? new Refused("smtp-" + code) : new Down("smtp-" + code);
    }

    /** Not when it says that it does not trust us: whoever blocks us for a day would else never be written to again. */
    boolean blamesRecipient() {
        return NO_SUCH_RECIPIENT.contains(code)
                && status.map(SmtpReply::blamesRecipient).orElse(true);
    }
}
