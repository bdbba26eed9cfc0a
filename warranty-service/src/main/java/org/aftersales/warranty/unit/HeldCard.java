package org.aftersales.warranty.unit;

import org.jspecify.annotations.Nullable;

/**
 * A card as it is handed out.
 *
 * @param ownersCode makes whoever presents it the owner; null for readers who neither hold nor hand over cards
 */
public record HeldCard(CardFacts facts, @Nullable String ownersCode) {}
