package org.aftersales.ticket.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves.
 *
 * @param messageId the same at every attempt
 * @param answers the mail before it, where there is one
 * @param references the thread, the oldest first
 * @param automatic whether no person wrote it
 */
record Letter(
        String from,
        String to,
        String replyTo,
        String bounceTo,
        String subject,
        String text,
        String html,
        String messageId,
        @Nullable String answers,
        List<String> references,
        boolean automatic) {}
