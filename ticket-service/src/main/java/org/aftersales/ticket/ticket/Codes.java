package org.aftersales.ticket.ticket;

/** The forms of codes and ids that travel in events. They leave no room for a sentence, a name or an address. */
public final class Codes {
    public static final String CODE = "[A-Za-z][A-Za-z0-9._-]{0,63}";
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._:|-]{0,63}";
    public static final String GTIN = "[0-9]{14}";
    static final String SERIAL = "[A-Z0-9][A-Z0-9./_-]{0,63}";

    private Codes() {}

    /** Whether a text has the form of a code. */
    public static boolean isCode(String text) {
        return text.matches(CODE);
    }

    /** Whether a text has the form of an id of a person. */
    public static boolean isId(String text) {
        return text.matches(ID);
    }
}
