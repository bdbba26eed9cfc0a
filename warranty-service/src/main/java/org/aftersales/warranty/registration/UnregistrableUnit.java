package org.aftersales.warranty.registration;

import java.util.List;
import java.util.Map;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What an owner tells breaks rules. The first of them is the problem, so that an app can say what to do about it. */
final class UnregistrableUnit extends RuleViolated {

    private static final Map<String, String> POINTERS = Map.ofEntries(
            Map.entry("missing-field:gtin", "/gtin"),
            Map.entry("missing-field:serial", "/serial"),
            Map.entry("missing-field:price", "/price"),
            Map.entry("invalid-gtin", "/gtin"),
            Map.entry("unknown-product", "/gtin"),
            Map.entry("invalid-serial", "/serial"),
            Map.entry("serial-not-issued", "/serial"),
            Map.entry("date-in-future", "/purchasedOn"),
            Map.entry("no-policy-in-force", "/purchasedOn"),
            Map.entry("unit-went-back", "/purchasedOn"),
            Map.entry("ambiguous-policy", "/gtin"),
            Map.entry("invalid-phone", "/customer/phone"),
            Map.entry("invalid-email", "/customer/email"),
            Map.entry("invalid-currency", "/price/currency"),
            Map.entry("invalid-amount", "/price/amount"));

    private UnregistrableUnit(String problem, List<Violation> violations) {
        super(problem, "The unit cannot be registered.", violations);
    }

    /** @param codes at least one, the most important first */
    static UnregistrableUnit because(List<String> codes) {
        return new UnregistrableUnit(problem(codes.getFirst()), violations(codes));
    }

    /** @param found at least one, the most important first; what each of them tells is told together */
    static UnregistrableUnit ofAll(List<RuleViolated> found) {
        var violations =
                found.stream().flatMap(each -> each.violations().stream()).toList();
        return new UnregistrableUnit(found.getFirst().code(), violations);
    }

    static UnregistrableUnit because(String code) {
        return because(List.of(code));
    }

    private static String problem(String code) {
        var colon = code.indexOf(':');
        return colon < 0 ? code : code.substring(0, colon);
    }

    private static List<Violation> violations(List<String> codes) {
        return codes.stream()
                .map(code -> new Violation(POINTERS.getOrDefault(code, ""), code, RuleWords.of(code)))
                .toList();
    }
}
