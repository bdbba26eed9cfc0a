package org.aftersales.loyalty.fraud;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it is known here how somebody can be reached, as a digest from which nobody reads where. */
@Schema(name = "ExportedReach")
public record ToldContact(UUID customerId, ContactKind kind) {}
