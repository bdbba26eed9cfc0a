package org.aftersales.warranty.card;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;

/** What the camera of a phone makes of a picture. */
final class Scanner {

    private static final Map<DecodeHintType, Object> PATIENTLY = Map.of(DecodeHintType.TRY_HARDER, true);

    private Scanner() {}

    /** What a camera reads in the picture; like a phone it looks again in another way before it gives up. */
    static String scanned(BufferedImage picture) throws ReaderException {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
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
