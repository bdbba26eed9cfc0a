package org.aftersales.kit.test;

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
public final class Browser implements AutoCloseable {

    /** In pixels of the style sheet. */
    public static final int PHONE = 390;
    /** In pixels of the style sheet: a page that is enlarged four times on a small screen. */
    public static final int NARROWEST = 320;
    /** In pixels of the style sheet. */
    public static final int DESKTOP = 1280;

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path FOLDER = Path.of("target", "pages");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** @throws IllegalStateException when there is no browser on the machine */
    public Browser() {
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
    public Visit visit(int width, String language, Map<String, String> headers) {
        return new Visit(chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setDeviceScaleFactor(2)
                .setLocale(language)
                .setExtraHTTPHeaders(headers)));
    }

    /** What one person does; everything that their browser fetched or complained of is remembered. */
    public static final class Visit implements AutoCloseable {

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

        /** Opens an address and waits for its fonts. */
        public Page open(String url) {
            page.navigate(url);
            page.evaluate("() => document.fonts.ready.then(() => true)");
            return page;
        }

        /** What came from elsewhere than the page itself; fonts and pictures inside it do not count. */
        public List<String> fetchedBesides(String url) {
            return fetched.stream()
                    .filter(each -> !each.equals(url) && !each.startsWith("data:"))
                    .filter(each -> !each.endsWith("/favicon.ico"))
                    .toList();
        }

        /** What the browser wrote to its console. */
        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /** Whether nobody has to scroll sideways. */
        public boolean fitsItsWidth() {
            return (boolean)
                    page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        }

        /** Texts that stick out of the boxes they stand in. */
        public int overflowing() {
            return (int) page.evaluate("() => [...document.querySelectorAll('main *')].filter(each => "
                    + "each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 "
                    + "&& getComputedStyle(each).display !== 'inline').length");
        }

        /** What keeps people from using the page, in sentences; see {@link Barriers}. */
        public List<String> barriers() {
            return Barriers.of(page);
        }

        /** The whole page, left in {@code target/pages}. */
        public BufferedImage picture(String name) throws IOException {
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

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
