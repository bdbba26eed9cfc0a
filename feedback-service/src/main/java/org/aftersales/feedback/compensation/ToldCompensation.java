package org.aftersales.feedback.compensation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody was to be given for a bad experience, as it is handed over to them. */
@Schema(name = "ExportedCompensation")
public record ToldCompensation(UUID id, UUID complaintId, String status, long points, Instant proposedAt) {}
