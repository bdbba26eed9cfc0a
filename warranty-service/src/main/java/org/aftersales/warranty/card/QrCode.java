package org.aftersales.warranty.card;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) that bears the loss of 15 % of its area.
 *
 * @param size modules along a side, without the quiet zone
 * @param runs the dark modules, row by row
 */
record QrCode(int size, List<Run> runs) {

    /** Light modules around the code, as the standard asks. */
    static final int QUIET = 4;

    private static final int PIXELS = 4;

    /** Dark modules beside each other. */
    record Run(int row, int from, int length) {}

    static QrCode of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var runs = new ArrayList<Run>();
            for (int row = 0; row < modules.getHeight(); row++) addRuns(modules, row, runs);
            return new QrCode(modules.getWidth(), List.copyOf(runs));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static void addRuns(ByteMatrix modules, int row, List<Run> runs) {
        int from = -1;
        for (int column = 0; column <= modules.getWidth(); column++) {
            var dark = column < modules.getWidth() && modules.get(column, row) == 1;
            if (dark && from < 0) from = column;
            if (!dark && from >= 0) {
                runs.add(new Run(row, from, column - from));
                from = -1;
            }
        }
    }

    /** With the quiet zone. */
    public int side() {
        return size + 2 * QUIET;
    }

    /** Along a side on a screen: whole pixels for each module, because modules of unequal width are misread. */
    public int pixels() {
        return side() * PIXELS;
    }

    /** The dark modules as the path of an SVG whose unit is a module. */
    public String path() {
        var path = new StringBuilder();
        for (var run : runs) {
            path.append('M').append(run.from() + QUIET).append(' ').append(run.row() + QUIET);
            path.append('h')
                    .append(run.length())
                    .append("v1h-")
                    .append(run.length())
                    .append('z');
        }
        return path.toString();
    }
}
