package org.aftersales.launcher;

import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Repository {
    static final Path ROOT = Path.of(System.getProperty("repository.root", ".."))
            .toAbsolutePath()
            .normalize();

    private Repository() {}
}
