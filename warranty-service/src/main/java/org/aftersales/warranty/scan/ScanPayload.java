package org.aftersales.warranty.scan;

import java.util.Map;
import java.util.regex.Pattern;
import org.aftersales.kit.gs1.BrokenLabel;
import org.aftersales.kit.gs1.Gs1Label;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;

/** What a scanner read, understood: the label of a unit, or one of our own cards. */
sealed interface ScanPayload {

    int LONGEST = 2_000;

    /** 1 to 20 characters of GS1's invariant set (General Specifications, figure 7.11-1). */
    Pattern SERIAL = Pattern.compile("[!\"%-?A-Z_a-z]{1,20}");

    /** The address of the page of one of our cards: {@code …/c/code}. */
    Pattern CARD = Pattern.compile("(?i:https?)://[^/?#]+(?:/[^?#]*)?/c/([^/?#]+)/?(?:[?#].*)?");

    record Label(ProductItem item) implements ScanPayload {}

    record Card(String code) implements ScanPayload {}

    /** @throws UnreadableScan for everything that does not name one unit, whatever it is */
    static ScanPayload parse(String scanned) {
        try {
            var values = Gs1Label.read(scanned);
            if (values.isPresent()) return label(values.get());
        } catch (BrokenLabel broken) {
            throw UnreadableScan.broken(broken);
        }
        var card = CARD.matcher(scanned.strip());
        if (scanned.length() > LONGEST || !card.matches()) throw UnreadableScan.unknownForm();
        return new Card(card.group(1));
    }

    private static Label label(Map<String, String> values) {
        var gtin = values.get(Gs1Label.GTIN);
        if (gtin == null) throw UnreadableScan.withoutGtin();
        var product = Gtin.parse(gtin).orElseThrow(UnreadableScan::invalidGtin);
        var serial = values.get(Gs1Label.SERIAL);
        if (serial == null) throw UnreadableScan.withoutSerial();
        if (!SERIAL.matcher(serial).matches()) throw UnreadableScan.invalidSerial();
        return new Label(new ProductItem(product, SerialNumber.normalise(serial)));
    }
}
