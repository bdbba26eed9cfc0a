package org.aftersales.loyalty.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** By what a programme is called wherever one is named; where none is, the one that every tenant has is meant. */
public record ProgrammeCode(@JsonValue String value) {
    public static final ProgrammeCode MAIN = new ProgrammeCode("main");

    /** @param text null: main */
    public static ProgrammeCode of(@Nullable String text) {
        return text == null || text.equals(MAIN.value) ? MAIN : new ProgrammeCode(text);
    }

    public boolean isMain() {
        return equals(MAIN);
    }

    /** What tells a list of the programme's things from those of others. */
    public String list(String of) {
        return isMain() ? of : of + " of " + value;
    }

    /** As events tell it: nothing for main. */
    public @Nullable String told() {
        return isMain() ? null : value;
    }
}
