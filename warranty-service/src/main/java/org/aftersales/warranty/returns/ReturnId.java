package org.aftersales.warranty.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
record ReturnId(@JsonValue UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
