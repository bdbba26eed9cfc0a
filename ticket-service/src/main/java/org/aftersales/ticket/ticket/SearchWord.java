package org.aftersales.ticket.ticket;

/**
 * A word that somebody looks for.
 *
 * @param text as it stands in what is written down of a ticket
 * @param said what stands for it where it was said about one
 */
record SearchWord(String text, long said) {}
