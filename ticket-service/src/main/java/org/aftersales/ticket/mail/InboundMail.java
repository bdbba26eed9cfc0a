package org.aftersales.ticket.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail as it was read.
 *
 * @param messageId of its own, or a digest of all of it where it has none
 * @param sender whom it says it is from, which anybody can write there
 * @param subject empty where it has none
 * @param text all that was written, with what it quotes
 * @param report what it says of a mail of ours that came back
 */
record InboundMail(
        String messageId,
        Optional<MailAddress> sender,
        MailHeaders headers,
        String subject,
        String text,
        List<InboundFile> files,
        Optional<DeliveryReport> report) {

    private static final int LONGEST_WORDS = 9_900;
    private static final int LONGEST_SUBJECT = 200;

    /** What is shown of it: without what it quotes, and not longer than a message can be. */
    String words() {
        var words = QuotedText.above(text);
        if (words.isBlank()) words = subject.isBlank() ? "-" : subject;
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + " …";
    }

    /** As a ticket says what it is about. */
    String title() {
        var line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }

    /**
     * Whether whoever received it says that it is not from where it claims (RFC 8601). Only the first such field counts: those
     * below it may have come with the mail.
     */
    boolean isForged() {
        return headers.word("authentication-results").matches("(?s).*\\bdmarc=fail\\b.*");
    }

    /** A file that came with a mail. */
    record InboundFile(String name, byte[] content) {}
}
