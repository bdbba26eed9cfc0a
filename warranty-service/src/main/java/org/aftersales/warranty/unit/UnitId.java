package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One sold, serial-numbered product. */
@Embeddable
public record UnitId(@JsonValue UUID value) implements Serializable {

    public static UnitId fromString(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
