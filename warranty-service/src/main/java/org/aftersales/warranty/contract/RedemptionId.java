package org.aftersales.warranty.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** What a member's redemption of points is called in the loyalty programme. */
@Embeddable
public record RedemptionId(@JsonValue UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
