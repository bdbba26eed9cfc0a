package org.aftersales.kit.gs1;

import java.util.Map;
import java.util.Optional;

/** The label of a thing, as a scanner hands it over: a GS1 Digital Link or a GS1 element string. */
public final class Gs1Label {

    /** The identifier of the product: a GTIN of 8 to 14 digits. */
    public static final String GTIN = "01";

    /** The identifier of the one unit of the product. */
    public static final String SERIAL = "21";

    private static final int LONGEST = 2_000;

    private Gs1Label() {}

    /**
     * The values on the label by their application identifiers, as they were written; whether they can be is not looked at.
     *
     * @param scanned with or without the white space that scanners add
     * @return none where it is of neither form
     * @throws BrokenLabel where it is of one of them and breaks its rules
     */
    public static Optional<Map<String, String>> read(String scanned) {
        var payload = stripped(scanned);
        if (payload.isEmpty() || payload.length() > LONGEST) return Optional.empty();
        if (DigitalLink.looksLike(payload)) return DigitalLink.read(payload);
        return ElementString.looksLike(payload) ? Optional.of(ElementString.read(payload)) : Optional.empty();
    }

    /** Without the spaces and line breaks around it; a group separator is none of them. */
    private static String stripped(String scanned) {
        return scanned.replaceAll("^[ \t\r\n]+|[ \t\r\n]+$", "");
    }
}
