package org.aftersales.loyalty.intake;

import java.util.UUID;

record CustomerErased(UUID customerId) {}
