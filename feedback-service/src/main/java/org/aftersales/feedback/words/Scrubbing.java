package org.aftersales.feedback.words;

import java.math.BigInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a text by what somebody could be reached or paid: e-mail addresses, phone numbers, card and account numbers,
 * national ids, in Latin, Persian and Arabic digits. What only looks like a number, such as a date or an order, stays.
 */
public final class Scrubbing {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    /** Two letters, two digits, and up to thirty more in groups (ISO 13616). */
    private static final Pattern IBAN =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]){11,30}(?![\\p{L}\\p{N}])");

    /** Digits with what people put between them. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\+?\\(?[0-9](?:[ \\u00a0\\u200c()./_-]{0,3}[0-9]){6,}(?![\\p{L}\\p{N}])");

    /** International, or national with a leading zero, or an Iranian mobile without it. */
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9]{7,13}|0[1-9][0-9]{7,10}|(98)?9[0-9]{9}");

    private static final Pattern CARD = Pattern.compile("[1-9][0-9]{12,18}");
    private static final Pattern NATIONAL_ID = Pattern.compile("[0-9]{10}|[0-9]{3}-[0-9]{6}-[0-9]");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Scrubbing() {}

    /** The text with a mark in place of each. */
    public static String of(String text) {
        var mails = replaced(text, EMAIL, found -> "[email]");
        var accounts = replaced(mails, IBAN, found -> isIban(found) ? "[account]" : found);
        return replaced(accounts, NUMBER, Scrubbing::mark);
    }

    private interface Mark {
        String of(String found);
    }

    /** Looks for Latin digits in place of others; the places of both texts are the same. */
    private static String replaced(String text, Pattern pattern, Mark mark) {
        var latin = latin(text);
        var result = new StringBuilder();
        int end = 0;
        for (var found : pattern.matcher(latin).results().toList()) {
            var marked = mark.of(found.group());
            result.append(text, end, found.start());
            result.append(marked.equals(found.group()) ? original(text, found) : marked);
            end = found.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    private static String original(String text, MatchResult found) {
        return text.substring(found.start(), found.end());
    }

    private static String latin(String text) {
        var latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var value = Character.digit(character, 10);
            latin.append(value < 0 ? character : (char) ('0' + value));
        }
        return latin.toString();
    }

    private static String mark(String found) {
        var digits = found.replaceAll("[^0-9+]", "");
        if (CARD.matcher(digits).matches() && isLuhn(digits)) return "[card]";
        if (NATIONAL_ID.matcher(found).matches() && isNationalId(digits)) return "[id]";
        if (PHONE.matcher(digits).matches()) return "[phone]";
        return found;
    }

    /** The check digit of ISO/IEC 7812. */
    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int doubled = place % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The check digit of Iranian national codes: the weighted sum of nine digits, from 10 down to 2, modulo 11. */
    private static boolean isNationalId(String digits) {
        int sum = 0;
        for (int place = 0; place < 9; place++) sum += (digits.charAt(place) - '0') * (10 - place);
        int rest = sum % 11;
        int check = digits.charAt(9) - '0';
        return check == (rest < 2 ? rest : 11 - rest)
                && digits.chars().distinct().count() > 1;
    }

    /** ISO 7064, MOD 97-10: with the first four characters behind the others and letters as numbers from 10 on. */
    private static boolean isIban(String found) {
        var bare = found.replaceAll("[ -]", "");
        var turned = new StringBuilder();
        (bare.substring(4) + bare.substring(0, 4)).chars().forEach(each -> turned.append(Character.digit(each, 36)));
        return new BigInteger(turned.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
