package org.aftersales.warranty.card;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** What the camera of a phone makes of a picture. */
final class Scanner {

    private static final Map<DecodeHintType, Object> PATIENTLY = Map.of(DecodeHintType.TRY_HARDER, true);

    private static final double TILT = Math.toRadians(3);

    private Scanner() {}

    /** What a camera reads; like a phone in a hand it looks again from further away and askew before it gives up. */
    static String scanned(BufferedImage picture) throws ReaderException {
        try {
            return lookedAt(picture);
        } catch (ReaderException blurred) {
            return scannedAgain(picture);
        }
    }

    private static String scannedAgain(BufferedImage picture) throws ReaderException {
        try {
            return lookedAt(further(picture));
        } catch (ReaderException blurred) {
            return lookedAt(askew(picture));
        }
    }

    private static BufferedImage further(BufferedImage picture) {
        var seen =
                new BufferedImage(picture.getWidth() * 3 / 4, picture.getHeight() * 3 / 4, BufferedImage.TYPE_INT_RGB);
        var smaller = picture.getScaledInstance(seen.getWidth(), seen.getHeight(), Image.SCALE_AREA_AVERAGING);
        seen.createGraphics().drawImage(smaller, 0, 0, null);
        return seen;
    }

    /** Some squares on a perfect grid lead the reader astray, wherever it looks from; a camera sees none on such a grid. */
    private static BufferedImage askew(BufferedImage picture) {
        var seen = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = seen.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.rotate(TILT, seen.getWidth() / 2.0, seen.getHeight() / 2.0);
        canvas.drawImage(picture, 0, 0, null);
        return seen;
    }

    private static String lookedAt(BufferedImage picture) throws ReaderException {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        try {
            return read(new HybridBinarizer(source));
        } catch (ReaderException blurred) {
            return read(new GlobalHistogramBinarizer(source));
        }
    }

    private static String read(Binarizer binarizer) throws ReaderException {
        return new QRCodeReader().decode(new BinaryBitmap(binarizer), PATIENTLY).getText();
    }
}
