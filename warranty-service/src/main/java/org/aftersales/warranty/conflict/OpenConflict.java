package org.aftersales.warranty.conflict;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/conflicts}.
 *
 * @param scan what was read from the label, instead of GTIN and serial
 * @param statement what happened, in the claimant's words; for staff only
 * @param proofs ids of proofs of purchase that the claimant sent before
 * @param customerRef the retailer's reference of the customer whose the unit is; required of retailers, and of no use to
 *     others
 */
record OpenConflict(
        @Nullable @Size(max = 20) String gtin,
        @Nullable @Size(max = 400) String serial,
        @Nullable @Size(max = 2000) String scan,
        @NotNull ConflictReason reason,
        @NotNull @Size(min = 1, max = 4000) String statement,
        @Nullable @Size(max = 5) List<@NotNull UUID> proofs,
        @Nullable @Size(min = 1, max = 200) String customerRef) {

    ProductItem item(Function<String, ProductItem> scanner) {
        if (scan != null) return scanner.apply(scan);
        if (gtin == null) throw refused("/gtin", "missing", "is required");
        if (serial == null || serial.isBlank()) throw refused("/serial", "missing", "is required");
        var product = Gtin.parse(gtin.strip())
                .orElseThrow(() -> refused("/gtin", "invalid-gtin", "must be a GTIN with a right check digit"));
        return new ProductItem(product, SerialNumber.normalise(serial));
    }

    String requiredCustomerRef() {
        if (customerRef == null || customerRef.isBlank()) throw refused("/customerRef", "missing", "is required");
        return customerRef.strip();
    }

    List<UUID> proofIds() {
        return proofs == null ? List.of() : List.copyOf(proofs);
    }

    private static RuleViolated refused(String pointer, String code, String message) {
        return new RuleViolated(
                "invalid-conflict", "The conflict cannot be opened.", List.of(new Violation(pointer, code, message)));
    }
}
