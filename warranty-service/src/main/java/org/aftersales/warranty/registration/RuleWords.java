package org.aftersales.warranty.registration;

import java.util.Map;

/** What the codes mean, for the people who have to put a record right. */
final class RuleWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("missing-field", "is required"),
            Map.entry("invalid-date", "must be YYYY-MM-DDThh:mm:ss with Z or an offset, and a real date and time"),
            Map.entry("invalid-gtin", "must be a GTIN of 8, 12, 13 or 14 digits with a right check digit"),
            Map.entry("unknown-product", "is no product of the catalogue"),
            Map.entry("no-policy-in-force", "was sold before its policy came into force, or its policy is not loaded"),
            Map.entry("ambiguous-policy", "was sold as several policies have it that are equally specific"),
            Map.entry("invalid-serial", "does not look like a serial number of this product"),
            Map.entry("serial-not-issued", "is not on the list of serials that were issued of this product"),
            Map.entry("date-in-future", "must not be later than now"),
            Map.entry("delivered-before-sold", "must not be before the sale"),
            Map.entry("installed-before-delivered", "must not be before the delivery"),
            Map.entry("invalid-currency", "must be IRR, EUR, USD, JPY or KWD"),
            Map.entry("invalid-amount", "must be a positive decimal with at most the decimals of its currency"),
            Map.entry("invalid-condition", "must be NEW, REFURBISHED or USED"),
            Map.entry(
                    "invalid-safety-contact", "must be an international number and an e-mail address, or one of both"),
            Map.entry("invalid-phone", "must be an international number, or a national one with its leading zero"),
            Map.entry("invalid-email", "must be an e-mail address"),
            Map.entry("sale-ref-reused", "is the reference of another sale"),
            Map.entry("unit-went-back", "must not be before the day on which these goods went back for money"),
            Map.entry("unit-already-registered", "is registered under another sale"));

    private RuleWords() {}

    static String of(String code) {
        var colon = code.indexOf(':');
        return WORDS.getOrDefault(colon < 0 ? code : code.substring(0, colon), code);
    }
}
