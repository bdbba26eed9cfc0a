package org.aftersales.ticket.field;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.aftersales.kit.gs1.BrokenLabel;
import org.aftersales.kit.gs1.Gs1Label;

/**
 * The unit that the label of a device names.
 *
 * @param gtin as GTIN-14
 * @param serial normalised as warranty-service does it: without spaces, dashes and dots, in capitals
 */
record ScannedLabel(String gtin, String serial) {
    /** @throws UnreadableScan for everything that does not name one unit */
    static ScannedLabel read(String scanned) {
        try {
            return of(Gs1Label.read(scanned).orElseThrow(UnreadableScan::unknownForm));
        } catch (BrokenLabel broken) {
            throw UnreadableScan.broken(broken);
        }
    }

    private static ScannedLabel of(Map<String, String> values) {
        var product = values.getOrDefault(Gs1Label.GTIN, "");
        var gtin = "0".repeat(Math.max(0, 14 - product.length())) + product;
        if (!product.matches("[0-9]{8}|[0-9]{12,14}") || !isRight(gtin)) throw UnreadableScan.withoutProduct();
        var serial = normalised(values.getOrDefault(Gs1Label.SERIAL, ""));
        if (serial.isEmpty()) throw UnreadableScan.withoutUnit();
        return new ScannedLabel(gtin, serial);
    }

    /** By weights 3 and 1 (GS1 General Specifications, section 7.9). */
    private static boolean isRight(String gtin) {
        int sum = 0;
        for (int place = 0; place < gtin.length(); place++) {
            sum += (place % 2 == 0 ? 3 : 1) * (gtin.charAt(place) - '0');
        }
        return sum % 10 == 0;
    }

    private static String normalised(String serial) {
        return Normalizer.normalize(serial, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Zs}\\p{Pd}.]", "")
                .toUpperCase(Locale.ROOT);
    }
}
