package org.aftersales.warranty.block;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.unit.BlockKind;

/**
 * The body of {@code POST /v1/blocks}.
 *
 * @param serial typed in any way
 * @param reference of the police report, the recall, or where else the reason is kept; no words about people
 */
record PlaceBlock(
        @NotNull @Size(max = 14) String gtin,
        @NotBlank @Size(max = 200) String serial,
        @NotNull BlockKind kind,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/?=&%#-]{0,499}")
        String reference) {

    /** @throws Malformed when the GTIN is none, or the serial can be that of no product */
    ProductItem item() {
        var product = Gtin.parse(gtin.strip())
                .orElseThrow(() -> malformed(
                        "This is no GTIN.",
                        new Violation("/gtin", "invalid-gtin", "must be a GTIN with a right check digit")));
        var number = SerialNumber.normalise(serial);
        if (!number.isPossible()) {
            throw malformed(
                    "This is no serial number.",
                    new Violation("/serial", "invalid-serial", "has no letter or digit, or too many characters"));
        }
        return new ProductItem(product, number);
    }

    private static Malformed malformed(String detail, Violation violation) {
        return new Malformed(violation.code(), detail, List.of(violation));
    }
}
