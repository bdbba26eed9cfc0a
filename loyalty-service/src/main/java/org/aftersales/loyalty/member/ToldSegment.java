package org.aftersales.loyalty.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group that somebody belongs to, or belonged to until a moment, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedSegment")
public record ToldSegment(
        String code, Instant since, @Nullable Instant until) {}
