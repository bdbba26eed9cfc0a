package org.aftersales.feedback.survey;

import java.net.URI;
import java.time.Instant;

record LinkView(URI url, Instant expiresAt) {}
