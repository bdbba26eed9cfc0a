package org.aftersales.feedback.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where somebody is told that they are asked, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedSurveyContact")
public record ToldContact(
        UUID customerId, @Nullable String email, @Nullable String phone, String locale) {}
