package org.aftersales.warranty.catalogue;

/** What a registration needs to know of a product: how its serials look and which policy it is sold under. */
public record Article(Gtin gtin, SerialRule serialRule, String policyCode) {

    public boolean accepts(SerialNumber serial) {
        return serialRule.accepts(serial);
    }
}
