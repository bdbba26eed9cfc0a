package org.aftersales.kit.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** The working copy the tests run in: found by the property {@code repository.root}, or by walking up to it. */
public final class Repository {
    private static final String PROPERTY = "repository.root";

    private Repository() {}

    /** The directory that holds {@code contracts/} and every module. */
    public static Path root() {
        var start = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("contracts")) && Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no repository with a contracts directory at or above " + start);
    }

    /** A file or directory of the working copy by its path from the root. */
    public static Path path(String first, String... more) {
        return root().resolve(Path.of(first, more));
    }
}
