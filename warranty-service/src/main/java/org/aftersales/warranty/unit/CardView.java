package org.aftersales.warranty.unit;

/**
 * What is printed on a card.
 *
 * @param number to be read out; gives access to nothing
 * @param code makes whoever presents it the owner: for the owner's eyes only
 */
record CardView(String number, String code) {}
