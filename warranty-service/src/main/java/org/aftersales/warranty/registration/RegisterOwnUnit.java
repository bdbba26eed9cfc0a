package org.aftersales.warranty.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ItemCondition;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SaleTraits;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.conflict.Dispute;
import org.aftersales.warranty.customer.TellSafetyContact;
import org.aftersales.warranty.scan.UnreadableScan;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/customers/me/units}.
 *
 * @param scan what was read from the label, instead of GTIN and serial
 * @param purchasedOn in the zone of the policy
 * @param country where it was bought, as ISO 3166-1 alpha-2; decides where the product leaves its policy to the sale
 * @param condition of the goods, which decides there too; new where absent
 * @param price what was paid, as the receipt has it
 * @param proofs ids of proofs of purchase that were sent before
 * @param safetyContact where safety notices go, and nothing else does
 * @param marketingConsent whether the person may be written to for other reasons; absent leaves it as it is
 * @param dispute what is claimed should the unit be registered for somebody else; then a conflict opens
 */
record RegisterOwnUnit(
        @Nullable @Size(max = 20) String gtin,
        @Nullable @Size(max = 400) String serial,
        @Nullable @Size(max = 2000) String scan,
        @NotNull LocalDate purchasedOn,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable ItemCondition condition,
        TellSale.@Nullable Price price,
        @Nullable @Size(max = 5) List<@NotNull UUID> proofs,
        @Nullable TellSafetyContact safetyContact,
        @Nullable Boolean marketingConsent,
        @Nullable @Valid Dispute dispute) {

    /**
     * What the label says.
     *
     * @throws UnregistrableUnit when it says too little
     * @throws UnreadableScan when it was scanned and typed in besides, or names no unit
     */
    ProductItem item(Function<String, ProductItem> scanner) {
        if (scan != null) {
            if (gtin != null) throw UnreadableScan.besideLabel("/gtin");
            if (serial != null) throw UnreadableScan.besideLabel("/serial");
            return scanner.apply(scan);
        }
        var codes = new ArrayList<String>();
        var product = product(codes);
        if (serial == null || serial.isBlank()) codes.add("missing-field:serial");
        if (!codes.isEmpty()) throw UnregistrableUnit.because(codes);
        return new ProductItem(product.orElseThrow(), SerialNumber.normalise(Objects.requireNonNull(serial)));
    }

    private Optional<Gtin> product(List<String> codes) {
        var product = gtin == null ? Optional.<Gtin>empty() : Gtin.parse(gtin.strip());
        if (gtin == null || gtin.isBlank()) codes.add("missing-field:gtin");
        else if (product.isEmpty()) codes.add("invalid-gtin");
        return product;
    }

    /** No channel of anybody's sales. */
    SaleTraits traits() {
        return new SaleTraits("", condition == null ? ItemCondition.NEW : condition, countryOrNothing());
    }

    String countryOrNothing() {
        return country == null ? "" : country;
    }

    List<UUID> proofIds() {
        return proofs == null ? List.of() : List.copyOf(proofs);
    }
}
