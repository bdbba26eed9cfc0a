package org.aftersales.kit.test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own Chromium, and what a person sees in it; started by the first visit and kept for all visits of the
 * JVM, each of which begins without anything that another left. Pictures are left in {@code target/pages}. Used by one
 * thread only.
 */
public final class Browser {

    /** In pixels of the style sheet. */
    public static final int PHONE = 390;
    /** In pixels of the style sheet: a page that is enlarged four times on a small screen. */
    public static final int NARROWEST = 320;
    /** In pixels of the style sheet. */
    public static final int DESKTOP = 1280;

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path FOLDER = Path.of("target", "pages");

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private Browser() {}

    /**
     * A person with a screen of this width, a language, and perhaps a token.
     *
     * @throws IllegalStateException when there is no browser on the machine
     */
    public static Visit visit(int width, String language, Map<String, String> headers) {
        return new Visit(chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setDeviceScaleFactor(2)
                        .setLocale(language)
                        .setExtraHTTPHeaders(headers)));
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        var started = chromium;
        if (started == null) {
            chromium = started = start();
        }
        return started;
    }

    @SuppressWarnings("resource") // lives as long as the JVM; the driver ends with its pipe, and the browser with it
    private static com.microsoft.playwright.Browser start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("no " + PROGRAM + ": install the package chromium");
        }
        return driver().chromium()
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

        /** The whole page as a PNG, left in {@code target/pages}. */
        public byte[] picture(String name) throws IOException {
            Files.createDirectories(FOLDER);
            return page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
