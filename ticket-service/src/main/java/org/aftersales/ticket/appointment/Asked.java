package org.aftersales.ticket.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Who asked for something, why, and who did it.
 *
 * @param reason a code, never words
 * @param actor the subject of whoever recorded it
 */
record Asked(Party by, @Nullable String reason, String actor) {}
