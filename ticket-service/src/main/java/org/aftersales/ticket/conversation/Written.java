package org.aftersales.ticket.conversation;

import java.util.List;
import org.aftersales.ticket.attachment.ToldAttachment;

/** A message with the files that it shows. */
record Written(Message message, List<ToldAttachment> files) {}
