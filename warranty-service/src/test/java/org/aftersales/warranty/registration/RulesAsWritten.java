package org.aftersales.warranty.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.aftersales.warranty.catalogue.ShippedCatalogue;

/**
 * The rules of the sales files read a second time, from their description and from the catalogue's JSON, without a line of
 * the service: what both readings say of a record is what the description says, as far as two readers understand it.
 */
final class RulesAsWritten {

    private static final Map<String, Integer> DECIMALS = Map.of("IRR", 2, "EUR", 2, "USD", 2, "JPY", 0, "KWD", 3);

    private final Map<String, JsonNode> products = new TreeMap<>();
    private final WarrantyAsWritten warranty = new WarrantyAsWritten();
    private final Map<String, Registered> byReference = new HashMap<>();
    private final Map<String, String> referenceByUnit = new HashMap<>();

    private record Registered(String content, String answer) {}

    RulesAsWritten() {
        for (var product : ShippedCatalogue.products()) {
            products.put(padded(product.path("gtin").asText()), product);
        }
    }

    /** The line that this record must get, after all records before it. */
    String judge(long number, List<String> told) {
        if (told.size() != 16) return number + ",rejected,malformed-row,,,,,";
        var row = told.stream()
                .map(value -> value.replaceAll("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$", ""))
                .toList();
        var codes = invalid(row);
        if (!codes.isEmpty()) return number + ",rejected," + String.join(";", codes) + ",,,,,";
        var gtin = padded(row.get(3));
        var serial = normalised(row.get(4));
        var minor = new BigDecimal(row.get(5)).movePointRight(DECIMALS.get(row.get(6)));
        var content = String.join(
                "|", gtin, serial, "" + WrittenDate.of(row.get(1)).epoch(), minor.toBigInteger() + row.get(6));
        var known = byReference.get(row.get(0));
        if (known != null && known.content.equals(content)) return number + ",already-registered,," + known.answer;
        if (known != null) codes.add("sale-ref-reused");
        var sold = referenceByUnit.get(gtin + '|' + serial);
        if (sold != null && !sold.equals(row.get(0))) codes.add("unit-already-registered");
        if (!codes.isEmpty()) return number + ",conflict," + String.join(";", codes) + ',' + serial + ",,,,";
        var answer =
                serial + ',' + warranty.of(products.get(gtin).path("policyCode").asText(), row);
        byReference.put(row.get(0), new Registered(content, answer));
        referenceByUnit.put(gtin + '|' + serial, row.get(0));
        return number + ",registered,," + answer;
    }

    private SortedSet<String> invalid(List<String> row) {
        var codes = new TreeSet<String>();
        dates(row, codes);
        label(row, codes);
        if (row.get(0).isEmpty()) codes.add("missing-field:sale_ref");
        var decimals = DECIMALS.get(row.get(6));
        if (decimals == null) codes.add("invalid-currency");
        var amount = Pattern.compile("([0-9]+)(\\.([0-9]+))?").matcher(row.get(5));
        if (!amount.matches()
                || new BigDecimal(row.get(5)).signum() == 0
                || decimals != null
                        && amount.group(3) != null
                        && amount.group(3).length() > decimals) {
            codes.add("invalid-amount");
        }
        if (!row.get(11).isEmpty() && !isPhone(row.get(11))) codes.add("invalid-phone");
        if (!row.get(12).isEmpty() && !isEmail(row.get(12))) codes.add("invalid-email");
        return codes;
    }

    private static void dates(List<String> row, SortedSet<String> codes) {
        if (row.get(1).isEmpty()) codes.add("missing-field:sold_at");
        var sold = date("sold_at", row.get(1), codes);
        var delivered = date("delivered_at", row.get(7), codes);
        var installed = date("installed_at", row.get(8), codes);
        if (sold.isKnown() && sold.epoch() > SalesFiles.AS_OF.getEpochSecond()) codes.add("date-in-future");
        if (sold.isKnown() && delivered.isKnown() && delivered.epoch() < sold.epoch())
            codes.add("delivered-before-sold");
        if (delivered.isKnown() && installed.isKnown() && installed.epoch() < delivered.epoch()) {
            codes.add("installed-before-delivered");
        }
    }

    private static WrittenDate date(String column, String text, SortedSet<String> codes) {
        var date = WrittenDate.of(text);
        if (!text.isEmpty() && !date.isKnown()) codes.add("invalid-date:" + column);
        return date;
    }

    private void label(List<String> row, SortedSet<String> codes) {
        if (row.get(4).isEmpty()) codes.add("missing-field:serial");
        if (row.get(3).isEmpty()) {
            codes.add("missing-field:gtin");
            return;
        }
        if (!isGtin(row.get(3))) {
            codes.add("invalid-gtin");
            return;
        }
        var product = products.get(padded(row.get(3)));
        if (product == null) codes.add("unknown-product");
        if (product == null || row.get(4).isEmpty()) return;
        var serial = normalised(row.get(4));
        var fits = serial.matches(product.path("serialPattern").asText());
        var isImei = serial.matches("[0-9]{15}") && luhn(serial) % 10 == 0;
        if (!fits || product.path("imei").asBoolean() && !isImei) codes.add("invalid-serial");
    }

    static boolean isGtin(String text) {
        if (!text.matches("[0-9]{8}|[0-9]{12}|[0-9]{13}|[0-9]{14}")) return false;
        var sum = 0;
        for (int fromRight = 0; fromRight < text.length(); fromRight++) {
            var digit = Character.getNumericValue(text.charAt(text.length() - 1 - fromRight));
            sum += fromRight % 2 == 1 ? digit * 3 : digit;
        }
        return sum % 10 == 0;
    }

    static int luhn(String digits) {
        var sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            var digit = Character.getNumericValue(digits.charAt(digits.length() - 1 - fromRight));
            if (fromRight % 2 == 1) digit *= 2;
            sum += digit / 10 + digit % 10;
        }
        return sum;
    }

    private static String padded(String gtin) {
        return "%14s".formatted(gtin).replace(' ', '0');
    }

    private static String normalised(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\p{Zs}\\p{Pd}.]", "");
        for (int digit = 0; digit <= 9; digit++) {
            text = text.replace((char) (0x6F0 + digit), (char) ('0' + digit))
                    .replace((char) (0x660 + digit), (char) ('0' + digit));
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static boolean isPhone(String told) {
        var number = told.replaceAll("[ \\-.()/]", "");
        return number.matches("\\+[1-9][0-9]{7,14}") || number.matches("0[1-9][0-9]{7,10}");
    }

    private static boolean isEmail(String told) {
        return told.matches("[^@\\s]+@[^@.\\s]+(\\.[^@.\\s]+)+");
    }
}
