package org.aftersales.warranty.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** In what condition goods are sold. */
public enum ItemCondition {
    NEW,
    REFURBISHED,
    USED;

    /** Empty for what is no condition. */
    public static Optional<ItemCondition> parse(String text) {
        return Arrays.stream(values())
                .filter(condition -> condition.name().equals(text))
                .findFirst();
    }
}
