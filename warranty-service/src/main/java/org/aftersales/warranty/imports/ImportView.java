package org.aftersales.warranty.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.warranty.customer.MergePolicy;
import org.jspecify.annotations.Nullable;

/** An import as its retailer and the staff follow it. */
record ImportView(
        UUID id,
        String retailerId,
        ImportStatus status,
        boolean dryRun,
        MergePolicy merge,
        Instant asOf,
        Progress progress,
        Map<String, Long> outcomes,
        Map<String, Long> codes,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** @param bytesRead of {@code bytesTotal}: how far the work is; nobody knows the number of records beforehand */
    record Progress(long recordsRead, long bytesRead, long bytesTotal) {}
}
