package org.aftersales.warranty.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Who owns units. Given by this service only; the other services learn it from events. */
@Embeddable
public record CustomerId(@JsonValue UUID value) implements Serializable {

    public static CustomerId fromString(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
