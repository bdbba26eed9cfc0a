package org.aftersales.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that code can produce. A test compares the two; {@code -Dregenerate=true} writes instead. */
public final class GeneratedFile {
    private static final String REGENERATE = "regenerate";

    private GeneratedFile() {}

    /** Fails when the file (by its path from the repository's root) differs from the content. */
    public static void verify(String path, String content) {
        verify(Repository.path(path), content, Boolean.getBoolean(REGENERATE));
    }

    static void verify(Path file, String content, boolean regenerate) {
        try {
            if (regenerate) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError(file + " is missing; run the test with -D" + REGENERATE + "=true");
            }
            var committed = Files.readString(file);
            if (!committed.equals(content)) {
                throw new AssertionError(file + " is stale" + firstDifference(committed, content)
                        + "; run the test with -D" + REGENERATE + "=true and review the change");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String committed, String content) {
        var before = committed.lines().toList();
        var after = content.lines().toList();
        for (var line = 0; line < Math.min(before.size(), after.size()); line++) {
            if (!before.get(line).equals(after.get(line))) {
                return " at line " + (line + 1) + ": committed '" + before.get(line) + "', now '" + after.get(line)
                        + "'";
            }
        }
        return ": committed " + before.size() + " lines, now " + after.size();
    }
}
