package org.aftersales.warranty.replacement;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/units/{id}/replacement}.
 *
 * @param serial of the unit that is given, which is one of the same product
 * @param scan what was read from its label, instead of the serial
 * @param replacedOn in the zone of the policy; today where absent
 */
record ReplaceUnit(
        @Nullable @Size(max = 400) String serial,
        @Nullable @Size(max = 2000) String scan,
        @Nullable LocalDate replacedOn) {

    /** @param product of the unit that is taken back */
    ProductItem given(Gtin product, Function<String, ProductItem> scanner) {
        if ((serial == null || serial.isBlank()) == (scan == null)) {
            throw refused("/serial", "missing", "tell either the serial or what was scanned");
        }
        if (scan == null) return new ProductItem(product, SerialNumber.normalise(serial));
        var scanned = scanner.apply(scan);
        if (scanned.gtin().equals(product)) return scanned;
        throw refused("/scan", "other-product", "is the label of another product");
    }

    private static RuleViolated refused(String pointer, String code, String message) {
        return new RuleViolated(
                "invalid-replacement",
                "The unit cannot be replaced by this one.",
                List.of(new Violation(pointer, code, message)));
    }
}
