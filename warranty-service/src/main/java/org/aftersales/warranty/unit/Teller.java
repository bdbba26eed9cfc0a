package org.aftersales.warranty.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who tells of sales, and in which file.
 *
 * @param importId the file's import; null for a sale told by itself
 * @param rehearsal whether the file is only tried out
 */
public record Teller(String retailerId, @Nullable UUID importId, boolean rehearsal) {}
