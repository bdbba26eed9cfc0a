package org.aftersales.ticket.conversation;

import java.time.Instant;
import java.util.List;
import org.aftersales.ticket.attachment.ToldAttachment;

/** What a customer may know of a message, field by field. */
public record ToldMessage(Author author, String body, Instant postedAt, List<ToldAttachment> attachments) {}
