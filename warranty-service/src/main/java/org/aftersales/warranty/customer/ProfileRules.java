package org.aftersales.warranty.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Judges what a person tells of themselves and collects everything that is wrong with it. Empty texts are none. */
final class ProfileRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_EMAIL = 254; // RFC 5321 §4.5.3.1.3, without the brackets
    private static final int OLDEST = 130;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Violation> violations = new ArrayList<>();

    /** A profile that breaks rules. */
    static final class InvalidProfile extends RuleViolated {
        InvalidProfile(List<Violation> violations) {
            super("invalid-profile", "The profile cannot be kept.", violations);
        }
    }

    @Nullable
    String name(String pointer, @Nullable String told) {
        return text(pointer, told, LONGEST_NAME);
    }

    @Nullable
    String phone(String pointer, @Nullable String told) {
        var phone = text(pointer, told, LONGEST_NUMBER);
        if (phone != null && !ContactRules.isPhone(phone)) {
            refuse(pointer, "invalid-phone", "must be international with + or national with a leading 0");
        }
        return phone;
    }

    @Nullable
    String email(String pointer, @Nullable String told) {
        var email = text(pointer, told, LONGEST_EMAIL);
        if (email != null && !ContactRules.isEmail(email)) {
            refuse(pointer, "invalid-email", "must be an address with one @ and a domain");
        }
        return email;
    }

    @Nullable
    Address address(String pointer, @Nullable Address told) {
        if (told == null) return null;
        var country = text(pointer + "/country", told.country(), 2);
        if (country != null && !COUNTRIES.contains(country)) {
            refuse(pointer + "/country", "invalid-country", "must be a code of ISO 3166-1 such as IR or DE");
        }
        var address = new Address(
                text(pointer + "/street", told.street(), LONGEST_LINE),
                text(pointer + "/postalCode", told.postalCode(), LONGEST_NUMBER),
                text(pointer + "/city", told.city(), LONGEST_NAME),
                country);
        return address.isEmpty() ? null : address;
    }

    @Nullable
    String locale(String pointer, @Nullable String told) {
        var locale = text(pointer, told, LONGEST_NUMBER);
        if (locale != null && !isLocale(locale)) {
            refuse(pointer, "invalid-locale", "must be a language tag such as fa-IR or en");
        }
        return locale;
    }

    private static boolean isLocale(String text) {
        try {
            return LANGUAGES.contains(
                    new Locale.Builder().setLanguageTag(text).build().getLanguage());
        } catch (IllformedLocaleException none) {
            return false;
        }
    }

    @Nullable
    LocalDate birthDate(String pointer, @Nullable LocalDate told, LocalDate today) {
        if (told != null && (told.isAfter(today) || told.isBefore(today.minusYears(OLDEST)))) {
            refuse(pointer, "invalid-birth-date", "must lie in the last " + OLDEST + " years");
        }
        return told;
    }

    void require(boolean fulfilled, String pointer, String code, String message) {
        if (!fulfilled) refuse(pointer, code, message);
    }

    /** @throws InvalidProfile when anything was wrong */
    void assertKept() {
        if (!violations.isEmpty()) throw new InvalidProfile(violations);
    }

    private @Nullable String text(String pointer, @Nullable String told, int longest) {
        if (told == null || told.isBlank()) return null;
        if (told.length() > longest) refuse(pointer, "too-long", "at most " + longest + " characters");
        return told.strip();
    }

    private void refuse(String pointer, String code, String message) {
        violations.add(new Violation(pointer, code, message));
    }
}
