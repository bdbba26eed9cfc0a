package org.aftersales.launcher.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.aftersales.launcher.Addresses;

/** placeholder */
public final class Demo {
    private Demo() {}

    public static int play(Addresses addresses, Optional<Path> report) {
        return 1;
    }
}
