package org.aftersales.warranty.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a retailer wants done with a file.
 *
 * @param asOf the moment the file is judged at; null for now
 */
record Order(String retailerId, boolean dryRun, @Nullable Instant asOf) {}
