package org.aftersales.ticket.conversation;

/** Which version of which canned answer. */
record Canned(String code, int version) {}
