package org.aftersales.launcher.demo;

import java.io.PrintStream;
import java.util.Locale;

/** A bar that moves in a terminal, and one line a tenth elsewhere. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private int lastTenth = -1;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(double share, long records) {
        var filled = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
        var line = String.format(
                Locale.ROOT,
                "   [%s%s] %3.0f %%  %,d records",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                share * 100,
                records);
        int tenth = filled * 10 / WIDTH;
        if (terminal) {
            out.print("\r" + line);
        } else if (tenth > lastTenth) {
            out.println(line);
        }
        lastTenth = tenth;
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
