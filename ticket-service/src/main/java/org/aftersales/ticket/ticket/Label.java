package org.aftersales.ticket.ticket;

/** What a customer reads, in English and in Persian. */
record Label(String en, String fa) {}
