package org.aftersales.warranty.block;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks again for a unit that was being registered while it was listed. */
@ApplicationScoped
class BlockWatchTimer implements TimerHandler {

    static final String KIND = "block-watch";

    private final BlockUseCases blocks;

    BlockWatchTimer(BlockUseCases blocks) {
        this.blocks = blocks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID block, Instant dueAt) {
        blocks.look(block);
    }
}
