package org.aftersales.warranty.catalogue;

/** One piece of a product, registered or not: what is printed on its label. */
public record ProductItem(Gtin gtin, SerialNumber serial) {}
