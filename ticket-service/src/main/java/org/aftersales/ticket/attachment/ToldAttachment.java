package org.aftersales.ticket.attachment;

import java.util.UUID;
import org.aftersales.kit.upload.UploadType;

/**
 * What a message says of a file that it shows, field by field.
 *
 * @param ready whether it can be read: it was looked at and nothing was found, or there is nobody who looks
 */
public record ToldAttachment(UUID id, String name, UploadType type, long size, boolean ready) {}
