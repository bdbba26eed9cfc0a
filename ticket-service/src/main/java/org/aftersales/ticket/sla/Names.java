package org.aftersales.ticket.sla;

/** The forms of the codes that people give to calendars, policies and promises. */
final class Names {
    static final String CODE = "[A-Za-z][A-Za-z0-9._-]{0,63}";

    private Names() {}
}
