package org.aftersales.warranty.card;

import org.aftersales.kit.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A card to be printed or shown to whoever holds it.
 *
 * @param ownersCode makes whoever presents it the owner; null where the reader is not to have it
 */
record CardSheet(
        CardWords words,
        Certificate certificate,
        CardAddress address,
        @Nullable String ownersCode) {

    public PageLanguage language() {
        return words.language();
    }

    /** In groups that can be typed; dashes do not count. */
    public String typedCode() {
        return ownersCode == null ? "" : ownersCode.replaceAll("(.{5})(?=.{5})", "$1-");
    }

    public QrCode square() {
        return QrCode.of(address.check());
    }
}
