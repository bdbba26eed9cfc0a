package org.aftersales.warranty.imports;

import java.time.Instant;
import org.aftersales.warranty.customer.MergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a retailer wants done with a file.
 *
 * @param merge what becomes of buyers' details that are told again
 * @param asOf the moment the file is judged at; null for now
 */
record Order(
        String retailerId,
        boolean dryRun,
        MergePolicy merge,
        @Nullable Instant asOf) {}
