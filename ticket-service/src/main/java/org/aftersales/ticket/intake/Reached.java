package org.aftersales.ticket.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached, as far as this service reaches people.
 *
 * @param email none where they told none for this
 * @param locale a BCP 47 tag
 * @param safetyOnly whether nothing but safety notices may be sent to them
 */
record Reached(@Nullable String email, @Nullable String locale, boolean safetyOnly) {}
