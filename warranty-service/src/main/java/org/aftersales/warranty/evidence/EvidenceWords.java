package org.aftersales.warranty.evidence;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The reasons of evidence in the languages of their readers. */
final class EvidenceWords {

    private static final Control NO_DETOUR = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private EvidenceWords() {}

    static String of(EvidenceReason reason, Locale language) {
        return ResourceBundle.getBundle("org.aftersales.warranty.evidence.words", language, NO_DETOUR)
                .getString(reason.code());
    }
}
