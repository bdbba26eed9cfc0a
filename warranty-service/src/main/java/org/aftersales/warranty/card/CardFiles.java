package org.aftersales.warranty.card;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The files packaged with this feature. */
final class CardFiles {

    private CardFiles() {}

    static byte[] read(String name) {
        try (var file = CardFiles.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is not packaged");
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
