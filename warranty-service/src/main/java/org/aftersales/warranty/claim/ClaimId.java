package org.aftersales.warranty.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record ClaimId(@JsonValue UUID value) implements Serializable {

    public static ClaimId fromString(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
