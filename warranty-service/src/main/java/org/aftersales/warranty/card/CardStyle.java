package org.aftersales.warranty.card;

import java.util.Base64;
import org.aftersales.kit.page.PackagedFile;
import org.aftersales.kit.page.PageStyle;

/** The style sheets of the pages about cards. */
final class CardStyle {

    private static final String FACE =
            "@font-face{font-family:Vazirmatn;font-weight:%d;src:url(data:font/woff2;base64,%s)format('woff2')}\n";

    private CardStyle() {}

    /** A style that uses the fonts of the reader's device. */
    static PageStyle light(String file) {
        return PageStyle.ofNotices(PackagedFile.text(CardStyle.class, file));
    }

    /** A style that carries its font, so that the page looks the same everywhere and can be kept as a file. */
    static PageStyle withFont(String file) {
        var faces = face(400, "Vazirmatn-Regular.woff2") + face(700, "Vazirmatn-Bold.woff2");
        return PageStyle.ofNoticesWithFonts(faces + PackagedFile.text(CardStyle.class, file));
    }

    private static String face(int weight, String file) {
        var font = Base64.getEncoder().encodeToString(PackagedFile.read(CardStyle.class, file));
        return String.format(FACE, weight, font);
    }
}
