package org.aftersales.ticket.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aftersales.kit.outward.SmtpReply;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says became of a mail (RFC 3464).
 *
 * @param failed whether it was given up; else it is late, or has arrived
 * @param code the enhanced status code (RFC 3463) of the failure, such as {@code 5.1.1}
 * @param messageId of the mail that it is about, where it says so
 */
record DeliveryReport(boolean failed, String code, Optional<String> messageId) {

    private static final String UNSAID = "5.0.0";
    private static final Pattern FAILED = Pattern.compile("(?im)^action:[ \\t]*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:[ \\t]*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern ID = Pattern.compile("(?im)^message-id:\\s*(<[^<>\\s]{1,500}>)");

    /**
     * @param status the part of type {@code message/delivery-status}
     * @param original the headers of the mail that it is about
     */
    static DeliveryReport of(String status, @Nullable String original) {
        var failed = FAILED.matcher(status).find();
        var code = STATUS.matcher(status)
                .results()
                .map(found -> found.group(1))
                .filter(each -> !failed || each.startsWith("5"))
                .findFirst()
                .orElse(UNSAID);
        return new DeliveryReport(
                failed,
                code,
                Optional.ofNullable(original)
                        .map(ID::matcher)
                        .filter(found -> found.find())
                        .map(found -> found.group(1)));
    }

    /** Whether the address itself does not work, or nothing is said. */
    boolean blamesAddress() {
        return failed && (SmtpReply.blamesRecipient(code) || code.equals(UNSAID));
    }
}
