package org.aftersales.warranty.voiding;

import org.jspecify.annotations.Nullable;

/**
 * A case with people's words readable.
 *
 * @param appeal null where there is none, or for readers who are neither staff nor the one who wrote it
 * @param note null where there is none, or for readers who are neither staff nor the owner it was written to
 */
record OpenedVoiding(
        Voiding voiding, @Nullable String appeal, @Nullable String note) {}
