package org.aftersales.kit.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order of the list
 * @param next the cursor of what follows; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
