package org.aftersales.warranty.registration;

import java.util.regex.Pattern;

/** Which phone numbers and e-mail addresses can be written down at all; whether they reach anyone is not asked. */
final class ContactRules {

    private static final Pattern PHONE_FILLER = Pattern.compile("[\\p{Zs}\\-.()/]");

    /** International with 8 to 15 digits (ITU-T E.164), or national with a leading zero. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{7,14}|0[1-9][0-9]{7,10}");

    private ContactRules() {}

    static boolean isPhone(String text) {
        return PHONE.matcher(PHONE_FILLER.matcher(text).replaceAll("")).matches();
    }

    static boolean isEmail(String text) {
        var at = text.indexOf('@');
        return at > 0 && text.indexOf('@', at + 1) < 0 && isDottedDomain(text.substring(at + 1)) && !Blank.isIn(text);
    }

    private static boolean isDottedDomain(String domain) {
        return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
    }
}
