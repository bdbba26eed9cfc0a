package org.aftersales.ticket.mail;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a person wrote a mail to us. What machines write is never answered and never taken for somebody's words, so that no
 * two of them talk to each other for ever (RFC 3834).
 */
enum Nature {
    PERSON,
    /** An absence note, a confirmation, a report. */
    AUTOMATIC,
    /** To many at once. */
    LIST,
    /** From ourselves. */
    OWN;

    private static final Set<String> MASS = Set.of("bulk", "junk", "list");
    private static final Pattern MACHINE =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply)([+=-].*)?");

    /**
     * @param isOwn whether it is from our address or under one of our ids
     * @param sender of the mail, in lower case; empty where it names none
     */
    static Nature of(MailHeaders headers, String sender, boolean isOwn) {
        if (isOwn) return OWN;
        if (isAutomatic(headers) || isMachine(sender)) return AUTOMATIC;
        var isList =
                headers.has("list-id") || headers.has("list-unsubscribe") || MASS.contains(headers.word("precedence"));
        return isList ? LIST : PERSON;
    }

    /** Whether its sender asks for no automatic answer, although a person wrote it. */
    static boolean wantsSilence(MailHeaders headers) {
        return headers.has("x-auto-response-suppress");
    }

    private static boolean isAutomatic(MailHeaders headers) {
        var submitted = headers.word("auto-submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || headers.word("precedence").equals("auto_reply")
                || headers.word("return-path").equals("<>");
    }

    private static boolean isMachine(String sender) {
        var at = sender.indexOf('@');
        return at < 0 || MACHINE.matcher(sender.substring(0, at)).matches();
    }
}
