package org.aftersales.ticket.attachment;

/**
 * Where the bytes of a file are.
 *
 * @param key the name under which they are kept; of no meaning
 * @param parts in how many parts, from 1; 0 for a file of the time before there were parts, which is one piece
 * @param digest SHA-256 of all of them
 */
record KeptFile(String key, int parts, byte[] digest) {}
