package org.aftersales.warranty.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a product or a policy is called.
 *
 * @param persian where the catalogue has it
 */
public record Names(String name, @Nullable String persian) {}
