package org.aftersales.feedback.template;

/**
 * A translation that somebody reads.
 *
 * @param locale a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 */
public record Spoken(String locale, String direction, Translation words) {}
