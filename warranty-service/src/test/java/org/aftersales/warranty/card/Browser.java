package org.aftersales.warranty.card;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The machine's own Chromium, and what a person sees in it. Pictures are left in {@code target/pages}. */
final class Browser implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESKTOP = 1280;

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path FOLDER = Path.of("target", "pages");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("no " + PROGRAM + ": install the package chromium");
        }
        playwright = driver();
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(List.of("--no-sandbox")));
    }

    /** The driver unpacks itself through the context class loader; the JVM's own certainly lists folders of jars. */
    private static Playwright driver() {
        var thread = Thread.currentThread();
        var present = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        } finally {
            thread.setContextClassLoader(present);
        }
    }

    /** A person with a screen of this width, a language, and perhaps a token. */
    Visit visit(int width, String language, Map<String, String> headers) {
        return new Visit(chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setDeviceScaleFactor(2)
                .setLocale(language)
                .setExtraHTTPHeaders(headers)));
    }

    /** What one person does; everything that their browser fetched or complained of is remembered. */
    static final class Visit implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> fetched = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();

        private Visit(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onRequest(request -> fetched.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
        }

        Page open(String url) {
            page.navigate(url);
            page.evaluate("() => document.fonts.ready.then(() => true)");
            return page;
        }

        /** What came from elsewhere than the page itself; fonts and pictures inside it do not count. */
        List<String> fetchedBesides(String url) {
            return fetched.stream()
                    .filter(each -> !each.equals(url) && !each.startsWith("data:"))
                    .filter(each -> !each.endsWith("/favicon.ico"))
                    .toList();
        }

        List<String> complaints() {
            return List.copyOf(complaints);
        }

        boolean fitsItsWidth() {
            return (boolean)
                    page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        }

        /** Texts that stick out of the boxes they stand in. */
        int overflowing() {
            return (int) page.evaluate("() => [...document.querySelectorAll('main *')].filter(each => "
                    + "each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 "
                    + "&& getComputedStyle(each).display !== 'inline').length");
        }

        BufferedImage picture(String name) throws IOException {
            Files.createDirectories(FOLDER);
            var png = page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
            return ImageIO.read(new ByteArrayInputStream(png));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** What a camera reads in the picture. */
    static String scanned(BufferedImage picture) throws ReaderException {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
