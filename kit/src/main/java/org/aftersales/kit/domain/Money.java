package org.aftersales.kit.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Map;

/**
 * An amount of a currency, exact to the currency's minor unit (ISO 4217 exponent).
 *
 * @param amount in major units, scaled to the currency's exponent
 * @param currency the ISO 4217 code
 */
@JsonPropertyOrder({"amount", "currency"})
public record Money(BigDecimal amount, String currency) {
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_TEXT = 32;

    /** ISO 4217 exponents of the supported currencies; the JDK's table says 0 for IRR, the standard says 2. */
    private static final Map<String, Integer> EXPONENTS = Map.of("IRR", 2, "EUR", 2, "USD", 2, "JPY", 0, "KWD", 3);

    /**
     * @throws IllegalArgumentException when the currency is not supported, or the amount has more decimals than it or
     *     more than 15 digits before them
     */
    public Money {
        var exponent = exponent(currency);
        if (amount.precision() - amount.scale() > MOST_DIGITS) throw new IllegalArgumentException("too large");
        if (amount.stripTrailingZeros().scale() > exponent) {
            throw new IllegalArgumentException(currency + " has " + exponent + " decimals");
        }
        amount = amount.setScale(exponent);
    }

    /** Reads the JSON form, whose amount is a decimal text in major units, at most 32 characters. */
    @JsonCreator
    public static Money of(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        if (amount.length() > LONGEST_TEXT) throw new IllegalArgumentException("too long");
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money ofMinor(long minor, String currency) {
        return new Money(BigDecimal.valueOf(minor, exponent(currency)), currency);
    }

    public static boolean supports(String currency) {
        return EXPONENTS.containsKey(currency);
    }

    /** The number of decimals of the currency's minor unit. */
    public static int exponent(String currency) {
        var exponent = EXPONENTS.get(currency);
        if (exponent == null) throw new IllegalArgumentException("unsupported currency " + currency);
        return exponent;
    }

    /** The amount in minor units. */
    public long minor() {
        return amount.unscaledValue().longValueExact();
    }

    @JsonProperty("amount")
    public String plainAmount() {
        return amount.toPlainString();
    }

    public boolean exceeds(Money other) {
        if (!currency.equals(other.currency)) throw new IllegalArgumentException("currencies differ");
        return amount.compareTo(other.amount) > 0;
    }
}
