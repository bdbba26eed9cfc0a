package org.aftersales.ticket.attachment;

import org.aftersales.kit.upload.UploadType;

/**
 * What is told of a file before it is sent.
 *
 * @param size in bytes
 * @param by the subject of whoever sends it
 */
record Declared(Audience visibility, UploadType type, long size, String by) {}
