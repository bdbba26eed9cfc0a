package org.aftersales.ticket.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of one mailbox, without a name. Two that differ in case only are the same to us, as they are to every mail
 * server that people use.
 *
 * @param text in lower case
 */
record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+");

    MailAddress {
        if (!isOne(text)) throw new IllegalArgumentException("not an address");
    }

    /** None where the text is not one address. */
    static Optional<MailAddress> of(@Nullable String told) {
        if (told == null) return Optional.empty();
        var text = told.strip().toLowerCase(Locale.ROOT);
        return isOne(text) ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    String local() {
        return text.substring(0, text.indexOf('@'));
    }

    String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "an address"; // logs hold nobody's
    }
}
