package org.aftersales.kit.upload;

/** What is not built as its type says. */
final class Broken {

    private Broken() {}

    static IllegalArgumentException content() {
        return new IllegalArgumentException("The picture is not built as its type says, or breaks off.");
    }
}
