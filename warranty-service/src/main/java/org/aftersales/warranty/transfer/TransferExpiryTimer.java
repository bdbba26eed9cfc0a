package org.aftersales.warranty.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class TransferExpiryTimer implements TimerHandler {

    static final String KIND = "transfer-expiry";

    private final TransferUseCases transfers;

    TransferExpiryTimer(TransferUseCases transfers) {
        this.transfers = transfers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID transfer, Instant dueAt) {
        transfers.expire(transfer);
    }
}
