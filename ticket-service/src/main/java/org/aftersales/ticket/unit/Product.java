package org.aftersales.ticket.unit;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a product.
 *
 * @param gtin as GTIN-14
 * @param category as the catalogue names it
 */
public record Product(@Nullable String gtin, @Nullable String category) {
    public static final Product UNKNOWN = new Product(null, null);
}
