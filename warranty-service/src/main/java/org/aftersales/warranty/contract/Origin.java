package org.aftersales.warranty.contract;

/** How a customer came by a contract. */
enum Origin {
    SOLD,
    REWARD
}
