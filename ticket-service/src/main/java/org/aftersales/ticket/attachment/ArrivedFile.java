package org.aftersales.ticket.attachment;

/**
 * A file that came by itself, not declared before.
 *
 * @param by the subject of whoever sent it
 */
public record ArrivedFile(String name, byte[] content, Audience audience, String by) {}
