package org.aftersales.loyalty.referral;

/** Why a referral is refused. Published, so never renamed. */
enum Suspicion {
    /** The friend is the member. */
    SELF,
    /** The friend has brought the member, or somebody who did. */
    CIRCLE,
    /** The friend uses a device of the member, or of another friend. */
    SAME_DEVICE,
    /** Both have one number or one mailbox. */
    SAME_CONTACT,
    /** Both live at one address, or in one household. */
    SAME_HOUSEHOLD,
    /** The member has brought very many within a day. */
    VELOCITY,
    /** The friend turned out to have bought long before. */
    NO_NEWCOMER,
    /** One of them was erased. */
    GONE
}
