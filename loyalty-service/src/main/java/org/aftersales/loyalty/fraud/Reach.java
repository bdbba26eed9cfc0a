package org.aftersales.loyalty.fraud;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody can be reached, as far as it is known.
 *
 * @param phone as it was told, with spaces and dashes
 * @param street with house number
 * @param place the postal code, or the city where there is none
 */
public record Reach(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String street,
        @Nullable String place) {
    /** Enough to tell numbers apart, and the same with and without the code of the country. */
    private static final int DIGITS = 9;

    private static final Set<String> DOTS_DO_NOT_MATTER = Set.of("gmail.com", "googlemail.com");

    /** The same however it was written: what is left of an alias, of spaces and of a country's code. */
    Map<ContactKind, String> plain() {
        var plain = new EnumMap<ContactKind, String>(ContactKind.class);
        put(plain, ContactKind.PHONE, phone == null ? "" : number(phone));
        put(plain, ContactKind.EMAIL, email == null ? "" : mailbox(email.strip().toLowerCase(Locale.ROOT)));
        put(plain, ContactKind.HOME, home(street == null ? "" : letters(street), place == null ? "" : letters(place)));
        return plain;
    }

    private static void put(Map<ContactKind, String> plain, ContactKind kind, String text) {
        if (!text.isEmpty()) plain.put(kind, text);
    }

    private static String number(String phone) {
        var digits = new StringBuilder();
        phone.chars().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.length() < DIGITS ? "" : digits.substring(digits.length() - DIGITS);
    }

    private static String mailbox(String address) {
        var at = address.lastIndexOf('@');
        if (at <= 0) return "";
        var domain = address.substring(at + 1);
        var alias = address.indexOf('+');
        var name = address.substring(0, alias > 0 && alias < at ? alias : at);
        return (DOTS_DO_NOT_MATTER.contains(domain) ? name.replace(".", "") : name) + '@' + domain;
    }

    private static String home(String street, String place) {
        return street.isEmpty() || place.isEmpty() ? "" : street + '/' + place;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
