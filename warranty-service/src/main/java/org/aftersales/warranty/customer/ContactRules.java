package org.aftersales.warranty.customer;

import java.util.regex.Pattern;

/** Which phone numbers and e-mail addresses can be written down at all; whether they reach anyone is not asked. */
public final class ContactRules {

    private static final Pattern PHONE_FILLER = Pattern.compile("[\\p{Zs}\\-.()/]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}");

    /** International with 8 to 15 digits (ITU-T E.164), or national with a leading zero. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{7,14}|0[1-9][0-9]{7,10}");

    private ContactRules() {}

    public static boolean isPhone(String text) {
        return PHONE.matcher(PHONE_FILLER.matcher(text).replaceAll("")).matches();
    }

    public static boolean isEmail(String text) {
        var at = text.indexOf('@');
        return at > 0
                && text.indexOf('@', at + 1) < 0
                && isDottedDomain(text.substring(at + 1))
                && !WHITE_SPACE.matcher(text).find();
    }

    private static boolean isDottedDomain(String domain) {
        return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
    }
}
