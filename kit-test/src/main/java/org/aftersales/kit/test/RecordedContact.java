package org.aftersales.kit.test;

import org.jspecify.annotations.Nullable;

/**
 * A record for the topic of contacts as it stands in the outbox.
 *
 * @param key tenant and person, later the Kafka key
 * @param sealed null where the record says that nobody is left
 */
public record RecordedContact(String key, String type, byte @Nullable [] sealed) {}
