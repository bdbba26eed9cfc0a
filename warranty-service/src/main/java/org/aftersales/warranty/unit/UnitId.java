package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** One sold, serial-numbered product. */
@Embeddable
public record UnitId(@JsonValue UUID value) implements Serializable {

    public static UnitId fromString(String text) {
        return new UnitId(UUID.fromString(text));
    }

    /**
     * The unit that a list is asked for.
     *
     * @param unitId the query parameter of this name
     * @throws Malformed when it was left out
     */
    public static UnitId asked(@Nullable UUID unitId) {
        if (unitId != null) return new UnitId(unitId);
        var missing = new Violation("?unitId", "missing", "is required");
        throw new Malformed("invalid-parameter", "Name the unit.", List.of(missing));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
