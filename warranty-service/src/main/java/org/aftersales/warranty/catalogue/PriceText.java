package org.aftersales.warranty.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aftersales.kit.domain.Money;

/** A price as files and systems write it: plain ASCII digits with optional decimals, in major units. */
public final class PriceText {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private PriceText() {}

    public static boolean isCurrency(String code) {
        return Money.supports(code);
    }

    /** Whether it is a positive amount at all; its decimals are another question, which needs a currency. */
    public static boolean isAmount(String text) {
        return DECIMAL.matcher(text).matches() && !isZero(text);
    }

    /**
     * Empty for what is no amount, has more decimals written than the currency has, or more digits than {@link Money}
     * keeps, which is more than anything ever cost.
     */
    public static Optional<Money> parse(String amount, String currency) {
        if (!isCurrency(currency) || !isAmount(amount) || decimals(amount) > Money.exponent(currency)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(amount.replaceFirst("^0+(?=[0-9])", ""), currency));
        } catch (IllegalArgumentException tooManyDigits) {
            return Optional.empty();
        }
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(c -> c == '0' || c == '.');
    }

    private static int decimals(String text) {
        var point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }
}
