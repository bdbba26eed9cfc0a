package org.aftersales.warranty.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** A sale that breaks rules: one violation for every code that a record of a file would get. */
final class InvalidSale extends RuleViolated {

    private static final Map<String, String> POINTERS = Map.ofEntries(
            Map.entry("sale_ref", "/saleRef"),
            Map.entry("sold_at", "/soldAt"),
            Map.entry("delivered_at", "/deliveredAt"),
            Map.entry("installed_at", "/installedAt"),
            Map.entry("gtin", "/gtin"),
            Map.entry("serial", "/serial"),
            Map.entry("invalid-gtin", "/gtin"),
            Map.entry("unknown-product", "/gtin"),
            Map.entry("no-policy-in-force", "/gtin"),
            Map.entry("ambiguous-policy", "/gtin"),
            Map.entry("invalid-serial", "/serial"),
            Map.entry("serial-not-issued", "/serial"),
            Map.entry("date-in-future", "/soldAt"),
            Map.entry("delivered-before-sold", "/deliveredAt"),
            Map.entry("installed-before-delivered", "/installedAt"),
            Map.entry("invalid-currency", "/price/currency"),
            Map.entry("invalid-amount", "/price/amount"),
            Map.entry("invalid-condition", "/condition"),
            Map.entry("invalid-phone", "/customer/phone"),
            Map.entry("invalid-email", "/customer/email"));

    InvalidSale(Collection<String> codes) {
        super("invalid-sale", "The sale cannot be registered.", violations(codes));
    }

    private static List<Violation> violations(Collection<String> codes) {
        return codes.stream()
                .map(code -> new Violation(pointer(code), code, RuleWords.of(code)))
                .toList();
    }

    /** A code that applies to several columns names its column behind a colon. */
    private static String pointer(String code) {
        return POINTERS.getOrDefault(code.substring(code.indexOf(':') + 1), "");
    }
}
