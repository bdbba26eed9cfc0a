package org.aftersales.warranty.catalogue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a product's serial numbers look like. Retailers' systems write the pattern, so it runs on RE2: matching time is
 * linear in the serial whatever the pattern says, at the price of back references and look-around, which are refused.
 */
final class SerialRule {

    static final int MAX_PATTERN = 200;

    private final String text;
    private final boolean imei;
    private final @Nullable SerialCheck check;
    private final boolean onlyIssued;
    private final Set<LookAlike> asDigits;
    private final Pattern pattern;

    /** @throws IllegalArgumentException when the pattern is not one that RE2 understands */
    public SerialRule(String text, boolean imei) {
        this(text, imei, null, false, Set.of());
    }

    /**
     * @param check how a serial proves itself; null where it does not
     * @param onlyIssued whether a serial also has to be on the list of those that were issued
     * @param asDigits letters that no serial has; the pattern is that of serials without them
     * @throws IllegalArgumentException when the pattern is not one that RE2 understands, or names one of the letters
     */
    SerialRule(String text, boolean imei, @Nullable SerialCheck check, boolean onlyIssued, Set<LookAlike> asDigits) {
        this.text = text;
        this.imei = imei;
        this.check = check;
        this.onlyIssued = onlyIssued;
        this.asDigits = Set.copyOf(asDigits);
        this.pattern = compile(text);
        refuseUnreadable(text, asDigits);
    }

    /** No serial would ever fit what asks for a letter that is read as something else. */
    private static void refuseUnreadable(String text, Set<LookAlike> asDigits) {
        for (var letter : asDigits) {
            if (text.indexOf(letter.letter()) < 0) continue;
            throw new IllegalArgumentException("names the letter " + letter + ", which is read as a digit");
        }
    }

    /** As it is stored and compared. */
    SerialNumber read(SerialNumber typed) {
        return LookAlike.read(typed, asDigits);
    }

    private static Pattern compile(String text) {
        if (text.length() > MAX_PATTERN) {
            throw new IllegalArgumentException("a serial pattern has at most " + MAX_PATTERN + " characters");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a pattern of RE2 syntax: " + e.getDescription(), e);
        }
    }

    /** Whether the whole serial fits, as it was read. One that a spreadsheet would take for a formula never does. */
    public boolean accepts(SerialNumber serial) {
        var value = serial.value();
        return serial.isPossible()
                && !opensFormula(value)
                && pattern.matches(value)
                && (!imei || serial.isImei())
                && (check == null || check.holds(value));
    }

    private static boolean opensFormula(String value) {
        return !value.isEmpty() && "=+@".indexOf(value.charAt(0)) >= 0;
    }

    public String pattern() {
        return text;
    }

    public boolean imei() {
        return imei;
    }

    /** Whether serials that look right are refused as long as nobody has listed them as issued. */
    public boolean onlyIssued() {
        return onlyIssued;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SerialRule that
                && text.equals(that.text)
                && imei == that.imei
                && check == that.check
                && onlyIssued == that.onlyIssued
                && asDigits.equals(that.asDigits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, imei, check, onlyIssued, asDigits);
    }
}
