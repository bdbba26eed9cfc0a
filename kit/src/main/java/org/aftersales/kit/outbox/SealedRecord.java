package org.aftersales.kit.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record whose value only its readers can open.
 *
 * @param subject whom it is about
 * @param value null where the record says that nothing is left to know
 */
public record SealedRecord(String topic, String key, UUID subject, String type, byte @Nullable [] value) {}
