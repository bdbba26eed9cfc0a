package org.aftersales.warranty.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a registration needs to know of a product: how its serials look and which policy it is sold under.
 *
 * @param policyCode null where the policy is chosen by what the product is and how it is sold
 */
public record Article(
        Gtin gtin, SerialRule serialRule, @Nullable String policyCode, String category) {

    /** The serial as it is stored and compared: with digits for the letters that the product's serials never have. */
    public SerialNumber read(SerialNumber typed) {
        return serialRule.read(typed);
    }

    /** @param serial as it was {@link #read} */
    public boolean accepts(SerialNumber serial) {
        return serialRule.accepts(serial);
    }

    /** Whether a serial that looks right must also have been issued. */
    public boolean sellsOnlyIssued() {
        return serialRule.onlyIssued();
    }
}
