package org.aftersales.warranty.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/** A price as files and systems write it: plain ASCII digits with optional decimals, in major units. */
public final class PriceText {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private PriceText() {}

    public static boolean isCurrency(String code) {
        return Money.supports(code);
    }

    /** Positive, with no more decimals written than the currency has; without a currency they are not counted. */
    public static boolean isAmount(String text, @Nullable String currency) {
        if (!DECIMAL.matcher(text).matches() || isZero(text)) return false;
        return currency == null || decimals(text) <= Money.exponent(currency);
    }

    public static Optional<Money> parse(String amount, String currency) {
        return isCurrency(currency) && isAmount(amount, currency)
                ? Optional.of(Money.of(amount, currency))
                : Optional.empty();
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(c -> c == '0' || c == '.');
    }

    private static int decimals(String text) {
        var point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }
}
