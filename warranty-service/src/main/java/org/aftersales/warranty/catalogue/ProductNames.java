package org.aftersales.warranty.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a product is called.
 *
 * @param persian where the catalogue has it
 */
public record ProductNames(String name, @Nullable String persian) {}
