package org.aftersales.ticket.conversation;

import java.time.Instant;

/** What a customer may know of a message, field by field. */
public record ToldMessage(Author author, String body, Instant postedAt) {}
