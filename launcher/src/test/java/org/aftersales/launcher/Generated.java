package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;

/** Files that are written by a test: {@code -Dregenerate=true} rewrites them, every other run compares. */
final class Generated {
    private Generated() {}

    static void verify(String path, String content) throws IOException {
        var file = Repository.ROOT.resolve(path);
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(file, content);
        }
        assertEquals(content, Files.readString(file), path + " is stale: run the tests with -Dregenerate=true");
    }

    /** The same for what stands between two marker lines of a file that people write. */
    static void verifySection(String path, String name, String content) throws IOException {
        var begin = "<!-- generated: " + name + " -->\n";
        var end = "<!-- end of " + name + " -->\n";
        var whole = Files.readString(Repository.ROOT.resolve(path));
        int from = whole.indexOf(begin);
        int to = whole.indexOf(end);
        if (from < 0 || to < from) throw new AssertionError(path + " has no section " + name);
        verify(path, whole.substring(0, from + begin.length()) + content + whole.substring(to));
    }
}
