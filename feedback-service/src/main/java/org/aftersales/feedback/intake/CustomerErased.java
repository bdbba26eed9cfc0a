package org.aftersales.feedback.intake;

import java.util.UUID;

record CustomerErased(UUID customerId) {}
