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
        @NotBlank @Size(max = 64) String serial,
        @NotNull BlockKind kind,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/?=&%#-]{0,499}")
        String reference) {

    /** @throws Malformed when the GTIN is none */
    private Gtin product() {
        return Gtin.parse(gtin.strip())
                .orElseThrow(() -> new Malformed(
                        "invalid-gtin",
                        "This is no GTIN.",
                        List.of(new Violation("/gtin", "invalid-gtin", "must be a GTIN with a right check digit"))));
    }

    ProductItem item() {
        return new ProductItem(product(), SerialNumber.normalise(serial));
    }
}
