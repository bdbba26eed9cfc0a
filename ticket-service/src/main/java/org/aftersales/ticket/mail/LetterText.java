package org.aftersales.ticket.mail;

import java.util.List;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.ticket.ticket.TicketKind;

/**
 * The words of a letter.
 *
 * @param number of the ticket
 * @param text what was written to the customer
 * @param files the names of the files that go with it
 */
record LetterText(PageLanguage language, TicketKind kind, String number, String text, List<String> files) {}
