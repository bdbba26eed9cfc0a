package org.aftersales.warranty.registration;

/**
 * Somebody else entered one of the sales or units of a batch while it was judged. The transaction has to be rolled back;
 * judged again, the batch meets the sale in the register.
 */
public final class RegisterChanged extends RuntimeException {
    RegisterChanged() {
        super("the register changed while a batch was judged");
    }
}
