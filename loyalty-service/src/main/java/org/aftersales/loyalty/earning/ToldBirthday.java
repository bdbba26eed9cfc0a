package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody's birthday is known here, as a digest from which nobody reads the day. */
@Schema(name = "ExportedBirthday")
public record ToldBirthday(UUID customerId, Instant knownSince) {}
