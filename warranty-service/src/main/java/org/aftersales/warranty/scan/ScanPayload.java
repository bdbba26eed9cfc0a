package org.aftersales.warranty.scan;

import java.util.Map;
import java.util.regex.Pattern;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;

/** What a scanner read, understood: the label of a unit, or one of our own cards. */
sealed interface ScanPayload {

    int LONGEST = 2_000;

    /** 1 to 20 characters of GS1's invariant set (General Specifications, figure 7.11-1). */
    Pattern SERIAL = Pattern.compile("[!\"%-?A-Z_a-z]{1,20}");

    record Label(ProductItem item) implements ScanPayload {}

    record Card(String code) implements ScanPayload {}

    /** @throws UnreadableScan for everything that does not name one unit, whatever it is */
    static ScanPayload parse(String scanned) {
        if (scanned.isBlank() || scanned.length() > LONGEST) throw UnreadableScan.unknownForm();
        var payload = stripped(scanned);
        if (DigitalLink.looksLike(payload)) return parseAddress(payload);
        if (ElementString.looksLike(payload)) return label(ElementString.read(payload));
        throw UnreadableScan.unknownForm();
    }

    /** Without the spaces and line breaks that scanners add; a group separator is none of them. */
    private static String stripped(String scanned) {
        var text = scanned.replaceAll("^[ \t\r\n]+|[ \t\r\n]+$", "");
        if (text.isEmpty()) throw UnreadableScan.unknownForm();
        return text;
    }

    private static ScanPayload parseAddress(String address) {
        var values = DigitalLink.read(address);
        if (values.isPresent()) return label(values.get());
        var code = DigitalLink.cardCode(address);
        if (code == null) throw UnreadableScan.unknownForm();
        return new Card(code);
    }

    private static Label label(Map<String, String> values) {
        var gtin = values.get(Identifiers.GTIN);
        if (gtin == null) throw UnreadableScan.withoutGtin();
        var product = Gtin.parse(gtin).orElseThrow(UnreadableScan::invalidGtin);
        var serial = values.get(Identifiers.SERIAL);
        if (serial == null) throw UnreadableScan.withoutSerial();
        if (!SERIAL.matcher(serial).matches()) throw UnreadableScan.invalidSerial();
        return new Label(new ProductItem(product, SerialNumber.normalise(serial)));
    }
}
