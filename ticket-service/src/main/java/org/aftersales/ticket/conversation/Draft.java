package org.aftersales.ticket.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A message before it is written.
 *
 * @param actor the subject of whoever writes
 */
record Draft(
        Author author,
        String actor,
        Visibility visibility,
        String text,
        @Nullable Canned canned) {}
