package org.aftersales.feedback.delivery;

import java.net.URI;
import java.util.UUID;

/**
 * A message as it leaves.
 *
 * @param delivery the same at every attempt
 * @param brief all of it in one short text
 * @param page where it leads
 * @param optOut where somebody says that they do not want to be asked
 */
record Letter(
        UUID delivery,
        Recipient recipient,
        String subject,
        String text,
        String html,
        String brief,
        URI page,
        URI optOut) {}
