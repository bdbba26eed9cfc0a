package org.aftersales.kit.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files packaged beside the class that uses them. */
public final class PackagedFile {

    private PackagedFile() {}

    /** @throws IllegalStateException when it is not packaged */
    public static byte[] read(Class<?> owner, String name) {
        try (var file = owner.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is not packaged");
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read}, as UTF-8 text without the white space around it. */
    public static String text(Class<?> owner, String name) {
        return new String(read(owner, name), StandardCharsets.UTF_8).strip();
    }
}
