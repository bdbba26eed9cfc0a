package org.aftersales.ticket.ticket;

import java.util.UUID;

/**
 * What was said about a ticket.
 *
 * @param told whether the customer may read it
 */
public record Said(UUID ticketId, String text, boolean told) {}
